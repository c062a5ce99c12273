using CommunityBot.Platforms;

namespace CommunityBot.Tests.Sandbox;

/// <summary>Takes note of what a platform tells the bot, and reacts as the test says.</summary>
internal sealed class RecordingInbox : IInbox
{
    public List<Inbound> Taken { get; } = [];

    public Reaction Reaction { get; set; } = new Reaction.Nothing();

    /// <summary>Until it completes, the bot thinks about what it was told.</summary>
    public Task Thinking { get; set; } = Task.CompletedTask;

    public async Task<Reaction> TakeAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        Taken.Add(inbound);
        await Thinking;
        return Reaction;
    }

    public Task AcceptAsync(Inbound inbound, CancellationToken cancellationToken) =>
        TakeAsync(inbound, cancellationToken);
}
