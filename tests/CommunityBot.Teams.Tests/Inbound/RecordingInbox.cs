using System.Collections.Concurrent;
using CommunityBot.Platforms;

namespace CommunityBot.Teams.Tests.Inbound;

/// <summary>Keeps what it is given and answers what it is told to.</summary>
internal sealed class RecordingInbox : IInbox
{
    private readonly ConcurrentQueue<Platforms.Inbound> _taken = new();

    public Func<Platforms.Inbound, Task<Reaction>> Answer { get; set; } =
        _ => Task.FromResult<Reaction>(new Reaction.Nothing());

    public IReadOnlyCollection<Platforms.Inbound> Taken => _taken;

    public Platforms.Inbound Only => Assert.Single(_taken);

    public void Clear() => _taken.Clear();

    public Task<Reaction> TakeAsync(Platforms.Inbound inbound, CancellationToken cancellationToken)
    {
        _taken.Enqueue(inbound);
        return Answer(inbound);
    }

    public Task AcceptAsync(Platforms.Inbound inbound, CancellationToken cancellationToken) =>
        TakeAsync(inbound, cancellationToken);
}
