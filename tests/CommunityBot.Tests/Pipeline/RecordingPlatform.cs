using System.Collections.Concurrent;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using NodaTime;

namespace CommunityBot.Tests.Pipeline;

/// <summary>A platform at the outer edge of these tests: keeps what it got, and has bad days when told to.</summary>
internal sealed class RecordingPlatform(string name = "test") : IChatPlatform
{
    private readonly ConcurrentQueue<Func<SendResult>> _badDays = new();
    private readonly ConcurrentQueue<Outgoing> _sent = new();
    private readonly ConcurrentQueue<Message> _redrawn = new();

    public string Name => name;

    /// <summary>Whether it can't redraw what was sent.</summary>
    public bool Forgets { get; set; }

    /// <summary>Whether it tells nothing of anybody.</summary>
    public bool IsTacit { get; set; }

    public IReadOnlyCollection<Outgoing> Sent => _sent;

    /// <summary>What was put in the place of messages, oldest first.</summary>
    public IReadOnlyCollection<Message> Redrawn => _redrawn;

    public IEnumerable<string> Texts =>
        _sent.Select(outgoing => outgoing.Message.Fallback).OfType<Phrase.Verbatim>().Select(phrase => phrase.Words);

    public void Next(Func<SendResult> result) => _badDays.Enqueue(result);

    public void Fails(int times)
    {
        for (var i = 0; i < times; i++)
            Next(() => throw new HttpRequestException("The platform is down."));
    }

    public Task<SendResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        if (_badDays.TryDequeue(out var result))
            return Task.FromResult(result());

        _sent.Enqueue(outgoing);
        return Task.FromResult<SendResult>(new SendResult.Sent(new(new(name, name, "here"), outgoing.Key)));
    }

    public Task<SendResult> RedrawAsync(
        MessageRef sent,
        Message message,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        if (Forgets)
            return Task.FromResult<SendResult>(new SendResult.Refused("message_not_found"));

        _redrawn.Enqueue(message);
        return Task.FromResult<SendResult>(new SendResult.Sent(sent));
    }

    public Task<Profile> DescribeAsync(Account account, CancellationToken cancellationToken) =>
        IsTacit
            ? throw new TimeoutException("The platform tells nothing now.")
            : Task.FromResult(new Profile(account.User, "Europe/Berlin", "de-DE"));

    public static SendResult Busy(Duration wait) => new SendResult.Later(wait);
}
