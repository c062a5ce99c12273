using System.Collections.Concurrent;
using CommunityBot.Platforms;

namespace CommunityBot.Slack.Tests.WaysIn;

/// <summary>Keeps what it is given and answers what it is told to.</summary>
internal sealed class RecordingInbox : IInbox
{
    private readonly ConcurrentQueue<Inbound> _taken = new();

    public Func<Inbound, Task<Reaction>> Answer { get; set; } = _ => Task.FromResult<Reaction>(new Reaction.Nothing());

    public IReadOnlyCollection<Inbound> Taken => _taken;

    public Inbound Only => Assert.Single(_taken);

    public void Clear() => _taken.Clear();

    public Task<Reaction> TakeAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        _taken.Enqueue(inbound);
        return Answer(inbound);
    }

    public Task AcceptAsync(Inbound inbound, CancellationToken cancellationToken) =>
        TakeAsync(inbound, cancellationToken);
}
