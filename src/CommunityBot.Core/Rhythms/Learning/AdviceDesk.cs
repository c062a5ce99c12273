using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Learning;

/// <summary>The one piece of advice that waits for an answer in a community, and what rests because it was dismissed.</summary>
public sealed record AdviceDesk : IRow
{
    /// <summary>The key of a community's one row.</summary>
    public const string Key = "advice|";

    /// <summary>How long advice waits; from then on other advice may take its place.</summary>
    public static readonly Duration Waits = Duration.FromDays(14);

    /// <summary>How long dismissed advice of that kind rests for that rhythm.</summary>
    public static readonly Duration Rests = Duration.FromDays(90);

    /// <summary>What waits; null where nothing does.</summary>
    public Advice? Current { get; init; }

    /// <summary>Until when it waits.</summary>
    public Instant Until { get; init; }

    /// <summary>Until when which kind of advice rests for which rhythm.</summary>
    public ImmutableDictionary<string, Instant> Resting { get; init; } = [];

    public string RowKey => Key;

    /// <summary>Reads it; an empty one where there is none.</summary>
    public static Reading<AdviceDesk> Reading { get; } = Read.Row<AdviceDesk>(Key).Select(row => row ?? new());

    /// <summary>Whether advice waits.</summary>
    public bool IsTaken(Instant now) => Current is not null && now < Until;

    /// <summary>Whether that advice may be given.</summary>
    public bool MayGive(Advice advice, Instant now) =>
        !Resting.TryGetValue(KeyOf(advice.Rhythm, advice.Kind), out var until) || until <= now;

    /// <summary>With that advice, which then isn't given again while it waits and for a while after.</summary>
    public AdviceDesk With(Advice advice, Instant now) =>
        this with
        {
            Current = advice,
            Until = now + Waits,
            Resting = Awake(now).SetItem(KeyOf(advice.Rhythm, advice.Kind), now + Rests),
        };

    /// <summary>Without the advice that waits.</summary>
    public AdviceDesk Dismiss(Instant now) =>
        Current is { } current
            ? this with
            {
                Current = null,
                Resting = Awake(now).SetItem(KeyOf(current.Rhythm, current.Kind), now + Rests),
            }
            : this;

    private ImmutableDictionary<string, Instant> Awake(Instant now) =>
        Resting.RemoveRange(Resting.Where(resting => resting.Value <= now).Select(resting => resting.Key));

    private static string KeyOf(RhythmId rhythm, string kind) => $"{rhythm.Value}/{kind}";
}
