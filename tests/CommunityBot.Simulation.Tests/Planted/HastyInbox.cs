using CommunityBot.Platforms;

namespace CommunityBot.Simulation.Planted;

/// <summary>An inbox that says that it has an event before it is stored.</summary>
internal sealed class HastyInbox(IInbox inbox) : IInbox
{
    public Task<Reaction> TakeAsync(Inbound inbound, CancellationToken cancellationToken) =>
        inbox.TakeAsync(inbound, cancellationToken);

    public Task AcceptAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        _ = inbox.AcceptAsync(inbound, cancellationToken);
        return Task.CompletedTask;
    }
}
