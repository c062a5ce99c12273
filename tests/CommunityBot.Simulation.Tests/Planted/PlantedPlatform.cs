using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Simulation.Planted;

/// <summary>An adapter with a bug in how it sends.</summary>
internal sealed class PlantedPlatform(
    IChatPlatform platform,
    Func<IChatPlatform, Outgoing, CancellationToken, Task<SendResult>> send
) : IChatPlatform
{
    public string Name => platform.Name;

    public Task<SendResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken) =>
        send(platform, outgoing, cancellationToken);

    public Task<SendResult> RedrawAsync(
        MessageRef sent,
        Message message,
        Reader reader,
        CancellationToken cancellationToken
    ) => platform.RedrawAsync(sent, message, reader, cancellationToken);

    public Task<Profile> DescribeAsync(Account account, CancellationToken cancellationToken) =>
        platform.DescribeAsync(account, cancellationToken);
}
