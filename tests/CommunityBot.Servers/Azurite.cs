using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace CommunityBot.Servers;

/// <summary>
/// Azurite's table service, Microsoft's stand-in for Azure Tables, in a process of its own on a free port of the loopback
/// interface, with everything in memory. https://learn.microsoft.com/azure/storage/common/storage-use-azurite
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    // Not the name of a table: in a path they would be taken for one another.
    private const string Account = "azurite";
    private const int Starts = 5;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);

    private static readonly string Program = Path.Combine(
        Programs.Repository,
        "tests/azurite/node_modules/azurite/dist/src/table/main.js"
    );

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("azurite-");
    private readonly string _key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
    private ServerProcess? _process;
    private int _port;

    private Azurite() { }

    /// <summary>What is to be installed; null where all is there.</summary>
    public static string? Missing =>
        File.Exists(Program) ? null : "Azurite isn't there; run `npm ci` in tests/azurite.";

    public string ConnectionString => ConnectionStringBy(_port);

    /// <summary>The connection string by way of another port, on which somebody passes on what comes.</summary>
    public string ConnectionStringBy(int port) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={_key};TableEndpoint=http://127.0.0.1:{port}/{Account};"
        );

    /// <summary>Where it listens.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}/"));

    public static async Task<Azurite> StartAsync(CancellationToken cancellationToken)
    {
        var azurite = new Azurite();
        try
        {
            await azurite.StartOnFreePortAsync(cancellationToken);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();

        _folder.Delete(recursive: true);
    }

    private async Task StartOnFreePortAsync(CancellationToken cancellationToken)
    {
        for (var start = 1; ; start++)
        {
            _port = LoopbackPort.Free();
            _process = Launch();
            if (await IsListeningAsync(cancellationToken))
                return;

            if (start == Starts)
                throw new InvalidOperationException($"Azurite didn't start: {_process.Said}");

            await _process.DisposeAsync();
        }
    }

    private ServerProcess Launch()
    {
        string[] arguments =
        [
            Program,
            "--inMemoryPersistence",
            "--skipApiVersionCheck",
            "--disableTelemetry",
            "--silent",
            "--tablePort",
            _port.ToString(CultureInfo.InvariantCulture),
        ];
        var start = new ProcessStartInfo("node", arguments) { WorkingDirectory = _folder.FullName };
        start.Environment["AZURITE_ACCOUNTS"] = $"{Account}:{_key}";
        return new(start);
    }

    private async Task<bool> IsListeningAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        using var http = new HttpClient();
        while (!_process!.HasEnded)
        {
            try
            {
                using var answer = await http.GetAsync(Address, limit.Token);
                return true;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
            }
        }

        return false;
    }
}
