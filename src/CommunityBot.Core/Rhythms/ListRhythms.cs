using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// Somebody asks which rhythms there are. A coordinator gets the buttons to change them, everybody else a list.
/// </summary>
/// <param name="Asker">Who asks.</param>
/// <param name="After">The rhythm that the page before ended with; empty for the first page.</param>
public sealed record ListRhythms(Asker Asker, string After) : Command<WhatIsAhead>
{
    private const int PageSize = 8;

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<WhatIsAhead> Reading => WhatIsAhead.Reading(Asker);

    public override Outcome Decide(WhatIsAhead state, Instant now) =>
        Outcome.Apply.Reply(
            Page(state, After, now) is { } page
                ? Message.Of(RhythmTexts.OurRhythms).With([.. page])
                : NothingAhead.For(state)
        );

    /// <summary>The rhythms after that one, as many as a message shows; null where there is none.</summary>
    internal static ImmutableArray<Block>? Page(WhatIsAhead state, string after, Instant now)
    {
        var all = state
            .Rhythms.Where(rhythm => rhythm.State != RhythmState.Ended)
            .Where(rhythm => string.CompareOrdinal(rhythm.Id.Value, after) > 0)
            .ToList();
        if (all.Count == 0)
            return null;

        var page = all.Take(PageSize).SelectMany(rhythm => Item(rhythm, state, now));
        var more = all.Count > PageSize ? all[PageSize - 1].Id : (RhythmId?)null;

        return [.. page, Ways(state, more)];
    }

    private static IEnumerable<Block> Item(Rhythm rhythm, WhatIsAhead state, Instant now)
    {
        yield return new Block.Divider();
        yield return new Block.Paragraph(RhythmTexts.RhythmLine(rhythm));
        yield return new Block.Context(Remark(rhythm, state, now));
        if (state.IsForCoordinator)
        {
            yield return new Block.Buttons([
                RhythmButtons.Beats(rhythm.Id),
                RhythmButtons.Edit(rhythm.Id),
                RhythmButtons.Add(rhythm.Id),
                rhythm.State == RhythmState.Paused ? RhythmButtons.Resume(rhythm.Id) : RhythmButtons.Pause(rhythm.Id),
                RhythmButtons.End(rhythm.Id),
            ]);
        }
    }

    private static Phrase Remark(Rhythm rhythm, WhatIsAhead state, Instant now)
    {
        var next = Ahead
            .Of([rhythm], [.. state.Rows.Where(row => row.Id.Rhythm == rhythm.Id)], now, Ahead.Ever, count: 5)
            .FirstOrDefault(gathering => gathering.Stage is not GatheringStage.Cancelled);

        return (rhythm.State, next) switch
        {
            (RhythmState.Paused, _) => RhythmTexts.IsResting,
            (RhythmState.Active, null) => RhythmTexts.NothingLeft,
            (RhythmState.Active, { } gathering) => GatheringTexts.NextIs(gathering.Start, gathering.End),
            _ => throw new UnreachableException(),
        };
    }

    private static Block.Buttons Ways(WhatIsAhead state, RhythmId? more)
    {
        var ways = new Block.Buttons(
            state.IsForCoordinator ? [RhythmButtons.NewRhythm, RhythmButtons.Import] : [RhythmButtons.Upcoming]
        );

        return more is { } after
            ? new(ways.Items.Insert(0, new(RhythmTexts.MoreRhythms, RhythmActions.List, after.Value)))
            : ways;
    }
}
