using System.Diagnostics;

namespace CommunityBot.Servers;

internal static class Programs
{
    /// <summary>The repository's folder.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Runs a program to its end and waits until it is over.</summary>
    /// <exception cref="InvalidOperationException">It ended with an error, which the message holds.</exception>
    public static async Task RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);

        await output;
        if (process.ExitCode is not 0)
            throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}: {await error}");
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent;

        return folder!.FullName;
    }
}
