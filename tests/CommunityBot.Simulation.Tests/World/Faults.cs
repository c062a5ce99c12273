using CommunityBot.Simulation.Engine;
using NodaTime;

namespace CommunityBot.Simulation.World;

/// <summary>How often what goes wrong, as probabilities of one occasion (0 to 1), and as times between.</summary>
internal sealed record Faults
{
    /// <summary>Nothing goes wrong, and the sweeper comes when it should.</summary>
    public static Faults None { get; } = new();

    public double ReadTimeout { get; init; }

    /// <summary>Another writer was there just before.</summary>
    public double Conflict { get; init; }

    public double TimeoutBeforeCommit { get; init; }

    public double TimeoutAfterCommit { get; init; }

    public double DeathBeforeCommit { get; init; }

    public double DeathAfterCommit { get; init; }

    public double SlowStore { get; init; }

    /// <summary>The platform says 429.</summary>
    public double TooMany { get; init; }

    /// <summary>The platform fails, or the way to it, before it has taken the message.</summary>
    public double FailsBefore { get; init; }

    /// <summary>The platform has taken the message, and the bot doesn't learn of it.</summary>
    public double FailsAfter { get; init; }

    public double SlowSend { get; init; }

    public double DeathWhileSending { get; init; }

    /// <summary>An event is delivered once more.</summary>
    public double Duplicate { get; init; }

    public double SlowDelivery { get; init; }

    /// <summary>The mean time between two outages of the platform; null where it has none.</summary>
    public Duration? BetweenOutages { get; init; }

    /// <summary>The mean time between two jumps of the bot's clock; null where it never jumps.</summary>
    public Duration? BetweenJumps { get; init; }

    /// <summary>The mean time by which a sweep is late.</summary>
    public Duration SweepDelay { get; init; }

    /// <summary>What goes wrong in one run: each run has its own weather.</summary>
    public static Faults Drawn(Dice dice)
    {
        double Rate(double most) =>
            dice.Chance(0.3) ? 0 : most * dice.Between(Duration.Zero, Duration.FromDays(1)).TotalDays;

        return new()
        {
            ReadTimeout = Rate(0.003),
            Conflict = Rate(0.10),
            TimeoutBeforeCommit = Rate(0.03),
            TimeoutAfterCommit = Rate(0.03),
            DeathBeforeCommit = Rate(0.005),
            DeathAfterCommit = Rate(0.005),
            SlowStore = Rate(0.02),
            TooMany = Rate(0.10),
            FailsBefore = Rate(0.10),
            FailsAfter = Rate(0.08),
            SlowSend = Rate(0.10),
            DeathWhileSending = Rate(0.01),
            Duplicate = Rate(0.20),
            SlowDelivery = Rate(0.20),
            BetweenOutages = dice.Chance(0.6) ? Duration.FromDays(20) : null,
            BetweenJumps = dice.Chance(0.5) ? Duration.FromDays(8) : null,
            SweepDelay = Duration.FromHours(dice.Chance(0.5) ? 6 : 20),
        };
    }
}
