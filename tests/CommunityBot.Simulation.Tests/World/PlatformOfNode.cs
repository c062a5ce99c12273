using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Simulation.Engine;
using NodaTime;

namespace CommunityBot.Simulation.World;

/// <summary>The platform as one process reaches it: slow, at its limits, or with the outcome hidden.</summary>
internal sealed class PlatformOfNode(SimulatedWorld world, Node node) : IChatPlatform
{
    private static readonly Duration SendLimit = Duration.FromSeconds(30);
    private static readonly Duration LongestWait = Duration.FromMinutes(2);

    public string Name => Workspace.Platform;

    public async Task<SendResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        if (await ReachAsync($"send {outgoing.Key}") is { } later)
            return later;

        var result = world.Platform.Take(outgoing);
        await AnswerAsync();
        return result;
    }

    public async Task<SendResult> RedrawAsync(
        MessageRef sent,
        Message message,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        if (await ReachAsync($"redraw {sent.Id}") is { } later)
            return later;

        var result = world.Platform.Redraw(sent, message);
        await AnswerAsync();
        return result;
    }

    public async Task<Profile> DescribeAsync(Account account, CancellationToken cancellationToken)
    {
        if (await ReachAsync("describe") is not null)
            throw new HttpRequestException("429");

        return world.Workspace.Find(account.User)?.Profile ?? new("A stranger", "UTC", "en");
    }

    private async Task<SendResult?> ReachAsync(string what)
    {
        var isSlow = world.Dice.Chance(world.Faults.SlowSend);
        await node.TurnAsync(what, isSlow ? world.Dice.Between(Duration.Zero, SendLimit * 1.3) : Duration.Zero);

        if (world.Platform.IsDown || world.Dice.Chance(world.Faults.FailsBefore))
        {
            world.Log($"{what} failed before");
            throw world.Dice.Chance(0.5) ? new HttpRequestException("503") : new TaskCanceledException("timeout");
        }

        if (!world.Dice.Chance(world.Faults.TooMany))
            return null;

        world.Log($"{what} 429");
        return new SendResult.Later(world.Dice.Between(Duration.FromSeconds(1), LongestWait));
    }

    private async Task AnswerAsync()
    {
        if (world.Dice.Chance(world.Faults.DeathWhileSending))
        {
            node.Die();
            await NodeDeath.Forever;
        }

        if (!world.Dice.Chance(world.Faults.FailsAfter))
            return;

        world.Log("failed after");
        throw world.Dice.Chance(0.5) ? new HttpRequestException("502") : new TaskCanceledException("timeout");
    }
}
