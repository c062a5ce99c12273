using System.Collections.Concurrent;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>The faults that were asked for, by method.</summary>
public sealed class Faults
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Fault>> _next = new();

    /// <summary>The next calls of that method go wrong in this way.</summary>
    public void Next(string method, Fault fault, int times = 1)
    {
        var queue = _next.GetOrAdd(method, _ => new());
        for (var time = 0; time < times; time++)
            queue.Enqueue(fault);
    }

    internal Fault? Take(string method) =>
        _next.TryGetValue(method, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
}
