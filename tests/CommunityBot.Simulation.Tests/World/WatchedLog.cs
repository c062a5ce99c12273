using Microsoft.Extensions.Logging;

namespace CommunityBot.Simulation.World;

/// <summary>What the bot logs goes into the trace: it states there why something was dropped or set aside.</summary>
internal sealed class WatchedLog(SimulatedWorld world) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => world.Log($"log {formatter(state, exception)} {exception?.GetType().Name}");

    public void Dispose() { }
}
