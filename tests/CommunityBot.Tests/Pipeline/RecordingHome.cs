using System.Threading.Channels;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Tests.Pipeline;

/// <summary>The home pages of the platform at the outer edge of these tests.</summary>
internal sealed class RecordingHome : IHome
{
    private readonly Channel<Message> _shown = Channel.CreateUnbounded<Message>();

    public string Platform => "test";

    public Task ShowAsync(Account account, Message page, Reader reader, CancellationToken cancellationToken)
    {
        _shown.Writer.TryWrite(page);
        return Task.CompletedTask;
    }

    /// <summary>The next page that is shown.</summary>
    public Task<Message> NextAsync() => _shown.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask();

    public bool IsEmpty => _shown.Reader.Count == 0;
}
