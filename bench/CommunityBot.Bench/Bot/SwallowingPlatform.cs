using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Bench.Bot;

/// <summary>A platform at no distance that takes everything.</summary>
internal sealed class SwallowingPlatform : IChatPlatform
{
    public const string Platform = "bench";

    public string Name => Platform;

    public Task<SendResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken) =>
        Task.FromResult<SendResult>(new SendResult.Sent(new(new(Platform, "one", "here"), outgoing.Key)));

    public Task<SendResult> RedrawAsync(
        MessageRef sent,
        Message message,
        Reader reader,
        CancellationToken cancellationToken
    ) => Task.FromResult<SendResult>(new SendResult.Sent(sent));

    public Task<Profile> DescribeAsync(Account account, CancellationToken cancellationToken) =>
        Task.FromResult(new Profile(account.User, "Europe/Berlin", "en"));
}
