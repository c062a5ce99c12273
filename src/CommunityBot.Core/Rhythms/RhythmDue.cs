using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// It is time for a rhythm's next step: an edit is carried to some more of the gatherings that are fixed already, or
/// the next beat becomes a gathering. Beats that have begun, while the bot was down or the rhythm rested, are skipped.
/// </summary>
public sealed record RhythmDue(PartitionKey Partition, RhythmId Id) : Command<RhythmDue.State>
{
    /// <summary>The most gatherings that one step carries an edit to: eleven operations each.</summary>
    public const int SpreadSize = 8;

    /// <summary>The rhythm, its gatherings that aren't over, their redraws and who has a place at them.</summary>
    public sealed record State(
        Rhythm? Rhythm,
        ImmutableArray<Gathering> Rows,
        ImmutableArray<CardRedraw> Redraws,
        ImmutableArray<Seats> Seats
    );

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        Rhythm
            .Reading(Id)
            .With(Read.Range<Gathering>(Gathering.PrefixOf(Id)), (rhythm, rows) => (rhythm, rows))
            .With(
                Read.Range<CardRedraw>($"{CardRedraw.Prefix}{Id.Value}|"),
                (all, redraws) => (all.rhythm, all.rows, redraws)
            )
            .With(
                Read.Range<Seats>(Seats.PrefixOf(Id)),
                (all, seats) => new State(all.rhythm, all.rows, all.redraws, seats)
            );

    public override Outcome Decide(State state, Instant now) =>
        state.Rhythm switch
        {
            null => Outcome.AsItWas,
            { Spreading: not null } rhythm => Spread(rhythm, state, now),
            { NextDue: { } due } rhythm when due <= now => Plan(rhythm, state.Rows, now),
            _ => Outcome.AsItWas,
        };

    private static Outcome.Applied Plan(Rhythm rhythm, ImmutableArray<Gathering> rows, Instant now)
    {
        var beat = rhythm.UnplannedBeats(now).FirstOrDefault();
        if (beat is null || beat.Start - rhythm.Leads.Announce > now)
            return Outcome.Apply.Put(rhythm with { PlannedThrough = Instant.Max(rhythm.PlannedThrough, now) });

        var gathering = rhythm.Plan(beat);
        var outcome = Outcome.Apply.Put(rhythm with { PlannedThrough = beat.Start });

        return rows.Any(row => row.Id == gathering.Id) ? outcome : outcome.Put(gathering);
    }

    private static Outcome.Applied Spread(Rhythm rhythm, State state, Instant now)
    {
        var behind = Ahead
            .Fixed(state.Rows, now)
            .Where(row => row.RhythmVersion < rhythm.Version)
            .Take(SpreadSize)
            .ToImmutableArray();
        var isLast = behind.Length < SpreadSize;

        return behind.Aggregate(
            Outcome.Apply.Put(rhythm with { Spreading = isLast ? null : now }),
            (outcome, row) => Carry(outcome, rhythm, row, state, now)
        );
    }

    private static Outcome.Applied Carry(
        Outcome.Applied outcome,
        Rhythm rhythm,
        Gathering row,
        State state,
        Instant now
    )
    {
        var following = row.Following(rhythm);
        var isElsewhere = following.Details.Place != row.Details.Place || following.Details.Link != row.Details.Link;
        if (isElsewhere)
        {
            following = following with { Change = row.Change + 1 };
            outcome = outcome.Put(Telling.Of(following, now));
        }

        outcome = outcome.Put(following);
        if (
            Seats.Beside(row, following, state.Seats.FirstOrDefault(seats => seats.Gathering == row.Id), now) is
            { } seats
        )
            outcome = outcome.Put(seats);

        var waiting = state.Redraws.FirstOrDefault(redraw => redraw.Gathering == row.Id);
        return CardRedraw.Wanted(following, waiting, now) is { } redraw ? outcome.Put(redraw) : outcome;
    }
}
