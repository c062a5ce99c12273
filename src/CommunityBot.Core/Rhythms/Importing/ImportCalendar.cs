using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms.Calendars;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Importing;

/// <summary>
/// A coordinator brings a calendar file. It is read and kept for their word; they see what would be set up, what is
/// left out, and what couldn't be understood.
/// </summary>
public sealed record ImportCalendar(Asker Asker, string Text) : Command<ImportCalendar.State>
{
    /// <summary>The most series that are taken at a time.</summary>
    public const int MaxSeries = 100;

    /// <summary>The community's rhythms and the pages of an earlier file.</summary>
    public sealed record State(CoordinatorState All, ImmutableArray<ImportPage> Pages);

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<State> Reading =>
        CoordinatorState.Reading(Asker).With(ImportPage.Reading(Asker.Member), (all, pages) => new State(all, pages));

    public override Outcome Decide(State state, Instant now)
    {
        if (CoordinatorsOnly.Refusal(state.All.By) is { } refusal)
            return Outcome.Refuse(refusal);
        if (state.Pages.Any(page => page.ConfirmedAt is not null))
            return Outcome.Refuse(
                Message.Of(ImportTexts.StillBusy).With(new Block.Buttons([RhythmButtons.AllRhythms]))
            );

        var found = CalendarFindings.Of(CalendarFile.Read(Text, state.All.Community.Zone), state.All, now);
        if (found.New.Length > MaxSeries)
            return Outcome.Refuse(ImportMessages.TooMany(found.New.Length, MaxSeries));

        return Keep(found, state.Pages, now).Reply(ImportMessages.Preview(found, now));
    }

    private Outcome.Applied Keep(CalendarFindings found, ImmutableArray<ImportPage> before, Instant now)
    {
        var pages = found
            .New.Chunk(ImportPage.Size)
            .Select((series, number) => new ImportPage(Asker.Member, number, now, [.. series]))
            .ToList();
        var outcome = pages.Aggregate(Outcome.Apply, (all, page) => all.Put(page));

        return before.Skip(pages.Count).Aggregate(outcome, (all, page) => all.Delete(page.RowKey));
    }
}
