using System.Collections.Concurrent;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Slack.Tests.WaysIn;

/// <summary>Keeps what is said aside.</summary>
internal sealed class RecordingPlatform : IChatPlatform
{
    private readonly ConcurrentQueue<Outgoing> _said = new();

    public IReadOnlyCollection<Outgoing> Said => _said;

    public string Name => SlackPlatform.PlatformName;

    public Task<SendResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        _said.Enqueue(outgoing);
        return Task.FromResult<SendResult>(new SendResult.Refused("recorded"));
    }

    public Task<SendResult> RedrawAsync(
        MessageRef sent,
        Message message,
        Reader reader,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task<Profile> DescribeAsync(Account account, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
