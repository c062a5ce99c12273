using System.Collections.Concurrent;
using System.Diagnostics;

namespace CommunityBot.Servers;

/// <summary>A server's process, ended by its own id.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _said = new();
    private readonly Process _process;

    public ServerProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public bool HasEnded => _process.HasExited;

    public string Said => string.Join(Environment.NewLine, _said);

    /// <summary>Sends a signal and waits until the process has ended.</summary>
    public async Task EndAsync(string signal)
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", [signal, $"{_process.Id}"]);
            await kill.WaitForExitAsync(CancellationToken.None);
        }

        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Sends a signal that doesn't end it.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{_process.Id}"]);
        await kill.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync("-KILL");
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
            _said.Enqueue(line);
    }
}
