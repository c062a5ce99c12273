using CommunityBot.Core.Messaging;

namespace CommunityBot.Platforms;

/// <summary>A chat platform, as the core's messages see it. Its renderer keeps its limits; a send never fails for size.</summary>
public interface IChatPlatform
{
    /// <summary>The name by which places and accounts refer to it.</summary>
    string Name { get; }

    /// <summary>
    /// Sends a message. The same <see cref="Outgoing.Key"/> is the same message: where the platform lets us know that it
    /// has it already, it isn't sent twice. May throw whatever the network throws, a timeout included: it is then tried
    /// again with the same key, for a day.
    /// </summary>
    Task<SendResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken);

    /// <summary>Puts a message in the place of one that was sent before.</summary>
    Task<SendResult> RedrawAsync(MessageRef sent, Message message, Reader reader, CancellationToken cancellationToken);

    /// <summary>What the platform tells of an account.</summary>
    Task<Profile> DescribeAsync(Account account, CancellationToken cancellationToken);
}
