using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.People;

/// <summary>Where people act: changes the world, then tells the app.</summary>
internal sealed class Stage(SlackWorld world, EventDispatcher dispatcher, ApiErrors errors)
{
    public SlackWorld World { get; } = world;
    public ApiErrors Errors { get; } = errors;

    /// <summary>Changes the world and waits until the app has heard of it.</summary>
    public async Task<T> ActAsync<T>(Func<Happenings, T> act)
    {
        var happenings = new Happenings(World);
        T result;
        lock (World.Gate)
            result = act(happenings);
        await dispatcher.DeliverAsync(happenings.All);
        return result;
    }

    public Task ActAsync(Action<Happenings> act) =>
        ActAsync(happenings =>
        {
            act(happenings);
            return true;
        });

    public T Look<T>(Func<SlackWorld, T> look)
    {
        lock (World.Gate)
            return look(World);
    }

    public Task<DeliveryOutcome> SendAsync(ParcelKind kind, JsonObject payload, CancellationToken cancellationToken) =>
        dispatcher.SendAsync(new(kind, payload), cancellationToken);
}
