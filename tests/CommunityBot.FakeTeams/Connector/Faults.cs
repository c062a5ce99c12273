using System.Collections.Concurrent;

namespace CommunityBot.FakeTeams.Connector;

/// <summary>The faults that are asked for.</summary>
public sealed class Faults
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Fault>> _next = new(StringComparer.Ordinal);

    /// <summary>The next calls of a kind go wrong.</summary>
    public void Next(string kind, Fault fault, int times = 1)
    {
        var queue = _next.GetOrAdd(kind, _ => []);
        for (var i = 0; i < times; i++)
            queue.Enqueue(fault);
    }

    internal Fault? Take(string kind) =>
        _next.TryGetValue(kind, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
}
