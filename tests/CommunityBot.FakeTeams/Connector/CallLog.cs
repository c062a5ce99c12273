using System.Collections.Concurrent;

namespace CommunityBot.FakeTeams.Connector;

/// <summary>The calls of the connector.</summary>
public sealed class CallLog
{
    private readonly ConcurrentQueue<ConnectorCall> _calls = [];

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<ConnectorCall> All => [.. _calls];

    /// <summary>Those of a kind.</summary>
    public IReadOnlyList<ConnectorCall> Of(string kind) => [.. _calls.Where(call => call.Kind == kind)];

    internal void Add(ConnectorCall call) => _calls.Enqueue(call);
}
