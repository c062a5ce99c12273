using CommunityBot.Slack.People;
using Microsoft.Extensions.Caching.Memory;

namespace CommunityBot.Slack.WaysIn;

/// <summary>
/// What of people was passed on last. Slack tells of each new status of everybody in a workspace, of which the bot needs
/// nothing; what is forgotten here is passed on once more, which changes nothing.
/// </summary>
internal sealed class PassedOn : IDisposable
{
    private const int MostRemembered = 50_000;

    private readonly MemoryCache _last = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    /// <summary>Whether something of them is other than what was passed on.</summary>
    public bool IsNews(string installation, string user, SlackPerson person) =>
        _last.Get<SlackPerson>((installation, user)) != person;

    /// <summary>It was passed on: to be called when the inbox has it, not before.</summary>
    public void Remember(string installation, string user, SlackPerson person) =>
        _last.Set((installation, user), person, new MemoryCacheEntryOptions { Size = 1 });

    /// <summary>Nothing was ever passed on of somebody.</summary>
    public void Forget(string installation, string user) => _last.Remove((installation, user));

    public void Dispose() => _last.Dispose();
}
