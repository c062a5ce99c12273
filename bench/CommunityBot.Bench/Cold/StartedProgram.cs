using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CommunityBot.Bench.Cold;

/// <summary>A program in a process of its own, started with an empty folder and waited for until it is ready.</summary>
internal sealed class StartedProgram : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private StartedProgram(Process process, Uri address, TimeSpan readyAfter)
    {
        _process = process;
        Address = address;
        ReadyAfter = readyAfter;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>From the start of the process to the first answer that it is ready.</summary>
    public TimeSpan ReadyAfter { get; }

    /// <summary>What it holds of the machine's memory, in MiB: with the pages of its files, and without them.</summary>
    public (double Resident, double Private) Memory
    {
        get
        {
            var status = File.ReadLines($"/proc/{_process.Id}/status")
                .Where(line => line.EndsWith(" kB", StringComparison.Ordinal))
                .ToDictionary(line => line.Split(':')[0], line => Kilobytes(line.Split(':')[1]));

            return (status["VmRSS"] / 1024, (status["RssAnon"] + status["RssShmem"]) / 1024);
        }
    }

    /// <summary>Starts the program in that folder, which is created.</summary>
    public static async Task<StartedProgram> StartAsync(
        Launch launch,
        string folder,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder);
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));

        var start = Stopwatch.GetTimestamp();
        var process = Process.Start(StartInfo(launch, folder, address))!;
        try
        {
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            await ReadyAsync(process, address, cancellationToken);
            return new(process, address, Stopwatch.GetElapsedTime(start));
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(Launch launch, string folder, Uri address)
    {
        var start = new ProcessStartInfo(launch.Command)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        start.ArgumentList.Add(launch.Assembly);
        foreach (var argument in launch.Arguments)
            start.ArgumentList.Add(argument);

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Urls"] = address.ToString();
        start.Environment["Sqlite__Path"] = Path.Combine(folder, "bot.db");
        foreach (var (name, value) in launch.Environment)
            start.Environment[name] = value;

        return start;
    }

    private static async Task ReadyAsync(Process process, Uri address, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        using var http = new HttpClient { BaseAddress = address };

        while (!await IsReadyAsync(http, limit.Token))
        {
            if (process.HasExited)
                throw new InvalidOperationException("The program ended before it was ready.");

            await Task.Delay(Look, TimeProvider.System, limit.Token);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready", cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static double Kilobytes(string value) =>
        double.Parse(value.AsSpan().Trim()[..^3], CultureInfo.InvariantCulture);
}
