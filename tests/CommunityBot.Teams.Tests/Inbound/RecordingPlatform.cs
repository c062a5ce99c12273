using System.Collections.Concurrent;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Teams.Tests.Inbound;

/// <summary>Keeps what is sent.</summary>
internal sealed class RecordingPlatform : IChatPlatform
{
    private readonly ConcurrentQueue<Outgoing> _sent = new();

    public string Name => TeamsNames.Platform;

    public IReadOnlyCollection<Outgoing> Sent => _sent;

    public Task<SendResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        _sent.Enqueue(outgoing);
        return Task.FromResult<SendResult>(new SendResult.Refused("recorded"));
    }

    public Task<SendResult> RedrawAsync(
        MessageRef sent,
        Message message,
        Reader reader,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("The ways in redraw nothing.");

    public Task<Profile> DescribeAsync(Account account, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The ways in ask the directory.");
}
