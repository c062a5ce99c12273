using System.Collections.Concurrent;

namespace CommunityBot.FakeSlack.People;

/// <summary>What the app answered to an interaction and Slack couldn't use: people see but a general error there.</summary>
internal sealed class ApiErrors
{
    private readonly ConcurrentQueue<string> _all = new();

    public IReadOnlyList<string> All => [.. _all];

    public void Add(string what) => _all.Enqueue(what);
}
