using NodaTime;

namespace CommunityBot.Simulation.World;

/// <summary>What befalls everybody at once: the platform is down, the bot's clock jumps, a channel is archived for a while.</summary>
internal sealed class Weather(SimulatedWorld world)
{
    private static readonly Duration BetweenArchivings = Duration.FromDays(60);

    private readonly HashSet<Channel> _archived = [];

    /// <summary>Whether what was to be drawn in a channel may have been refused there.</summary>
    public bool WasArchived(Channel channel) => _archived.Contains(channel);

    public void Begin()
    {
        Again(world.Faults.BetweenOutages, Outage);
        Again(world.Faults.BetweenJumps, Jump);
        Again(world.Faults.BetweenOutages is null ? null : BetweenArchivings, Archive);
    }

    public void CalmDown()
    {
        world.Platform.IsDown = false;
        SetClock(Duration.Zero);
        foreach (var channel in world.Workspace.Channels)
            channel.IsArchived = false;
    }

    private void Again(Duration? mean, Action happens)
    {
        if (mean is not { } between)
            return;

        world.Time.After(
            world.Dice.Around(between),
            () =>
            {
                if (world.IsCalm)
                    return;

                happens();
                Again(between, happens);
            }
        );
    }

    private void Outage()
    {
        world.Log("platform down");
        world.Platform.IsDown = true;
        world.Time.After(
            world.Dice.Around(Duration.FromHours(3)),
            () =>
            {
                world.Log("platform up");
                world.Platform.IsDown = false;
            }
        );
    }

    private void Jump()
    {
        var wrong = world.Dice.Between(-Duration.FromMinutes(10), Duration.FromMinutes(10));
        SetClock(world.Dice.Chance(0.4) ? Duration.Zero : wrong);
    }

    private void SetClock(Duration error)
    {
        world.Log($"clock is wrong by {error}");
        world.Time.ClockError = error;
        world.Node?.Wakes.ClockMoved();
    }

    private void Archive()
    {
        var channel = world.Dice.Of(world.Workspace.Channels);
        world.Log($"archived {channel.Id}");
        channel.IsArchived = true;
        _archived.Add(channel);
        world.Time.After(world.Dice.Around(Duration.FromDays(2)), () => channel.IsArchived = false);
    }
}
