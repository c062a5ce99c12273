using System.Collections.Concurrent;
using CommunityBot.Platforms;

namespace CommunityBot.Slack.Tests;

/// <summary>Takes note of what the platform tells the bot; the same id once, as the real one.</summary>
internal sealed class PretendedInbox : IInbox
{
    private readonly ConcurrentDictionary<string, Inbound> _taken = [];

    public ICollection<Inbound> Taken => _taken.Values;

    /// <summary>Told of every event.</summary>
    public Action<Inbound> OnTaken { get; set; } = _ => { };

    public Task<Reaction> TakeAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        _taken.TryAdd(inbound.Id, inbound);
        OnTaken(inbound);
        return Task.FromResult<Reaction>(new Reaction.Nothing());
    }

    public Task AcceptAsync(Platforms.Inbound inbound, CancellationToken cancellationToken) =>
        TakeAsync(inbound, cancellationToken);
}
