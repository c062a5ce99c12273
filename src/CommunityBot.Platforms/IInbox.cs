namespace CommunityBot.Platforms;

/// <summary>The one way in.</summary>
public interface IInbox
{
    /// <summary>
    /// Takes an event. When it returns, the event is durable and will be handled exactly once, whatever becomes of the
    /// process; normally it has been handled already.
    /// </summary>
    /// <returns>What the platform should show at once to the one who acted.</returns>
    Task<Reaction> TakeAsync(Inbound inbound, CancellationToken cancellationToken);

    /// <summary>
    /// Takes an event to which nobody waits for an answer. When it returns, the event is durable; it is handled soon
    /// after, exactly once, and those of one account in their order.
    /// </summary>
    Task AcceptAsync(Inbound inbound, CancellationToken cancellationToken);
}
