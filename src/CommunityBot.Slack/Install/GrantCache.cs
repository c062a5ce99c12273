using System.Collections.Concurrent;

namespace CommunityBot.Slack.Install;

/// <summary>Decrypted tokens in memory, of so many installations.</summary>
internal sealed class GrantCache
{
    private const int Most = 1000;

    private readonly ConcurrentDictionary<string, SlackGrant> _grants = new(StringComparer.Ordinal);

    public SlackGrant? Find(string installation) => _grants.GetValueOrDefault(installation);

    public void Put(SlackGrant grant)
    {
        // Those in use come back with their next event.
        if (_grants.Count >= Most)
            _grants.Clear();

        _grants[grant.Installation.Id] = grant;
    }

    public void Remove(string installation) => _grants.TryRemove(installation, out _);
}
