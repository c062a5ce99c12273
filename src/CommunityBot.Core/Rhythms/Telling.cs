using System.Globalization;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// Everybody who said yes or maybe is being told of a change, some at a time. The progress stands in the key, so that
/// each step can say what it reads; a step replaces the row by the next one's.
/// </summary>
/// <param name="Gathering">What changed.</param>
/// <param name="Change">Which change; a later one has its own telling, and this one gives way.</param>
/// <param name="Round">1, then 2: the second finds answers whose commit crossed the change.</param>
/// <param name="After">The member who was told last; empty at the beginning.</param>
/// <param name="At">When the step is due.</param>
public sealed record Telling(GatheringId Gathering, int Change, int Round, string After, Instant At) : IWakeable
{
    /// <summary>The first part of the keys of tellings.</summary>
    public const string Prefix = "telling|";

    /// <summary>How many rounds there are.</summary>
    public const int Rounds = 2;

    /// <summary>How many members are told in one step: four operations each, within a batch of a hundred.</summary>
    public const int StepSize = 20;

    /// <summary>How long after the first round the second begins.</summary>
    public static readonly Duration BetweenRounds = Duration.FromSeconds(10);

    public string RowKey =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Gathering.Value}|{Change}|{Round}|{After}");

    public Instant? NextDue => At;

    /// <summary>The telling that begins with a change.</summary>
    public static Telling Of(Gathering changed, Instant now) => new(changed.Id, changed.Change, 1, "", now);

    /// <summary>What the key of a step says.</summary>
    public static (GatheringId Gathering, string After) Parse(string rowKey) =>
        rowKey.Split('|', 6) is [_, var rhythm, var start, _, _, var after]
            ? (new($"{rhythm}|{start}"), after)
            : throw new ArgumentException("Not the key of a telling.", nameof(rowKey));

    /// <summary>The step after this one; null when all have been told.</summary>
    public Telling? Next(MemberId? last, Instant now) =>
        last is { } member ? this with { After = member.Value, At = now }
        : Round < Rounds ? this with { Round = Round + 1, After = "", At = now + BetweenRounds }
        : null;
}
