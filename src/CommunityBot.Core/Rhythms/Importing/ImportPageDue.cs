using System.Collections.Immutable;
using CommunityBot.Core.Rhythms.Calendars;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Importing;

/// <summary>
/// It is time to set up the next series of a calendar file, or the next of its changed gatherings. Until all of those
/// are in, the rhythm rests, so that none is announced at the time from which it was moved.
/// </summary>
public sealed record ImportPageDue(PartitionKey Partition, string RowKey) : Command<ImportPageDue.State>
{
    /// <summary>The most changed gatherings that one step takes over: two operations each.</summary>
    public const int StepSize = 25;

    /// <summary>The page, the community's rhythms, and what is fixed of them.</summary>
    public sealed record State(ImportPage? Page, ImmutableArray<Rhythm> Rhythms, ImmutableArray<Gathering> Rows);

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        Read.Row<ImportPage>(RowKey)
            .With(Read.Range<Rhythm>(Rhythm.Prefix), (page, rhythms) => (page, rhythms))
            .With(Read.Range<Gathering>(Gathering.Prefix), (all, rows) => new State(all.page, all.rhythms, rows));

    public override Outcome Decide(State state, Instant now) =>
        state.Page switch
        {
            { NextDue: { } due } when due > now => Outcome.AsItWas,
            null => Outcome.AsItWas,
            { ConfirmedAt: null } or { Series: [] } => Outcome.Apply.Delete(RowKey),
            { Series: [var series, ..] } page when Target(page, series, state.Rhythms, now) is { } rhythm => SetUp(
                page,
                rhythm,
                state.Rows,
                now
            ),
            { } page => Leave(page, Outcome.Apply, page.Series.RemoveAt(0)),
        };

    private Outcome.Applied SetUp(ImportPage page, Rhythm rhythm, ImmutableArray<Gathering> rows, Instant now)
    {
        // Two changes are of one gathering where the file names a date twice or a clock leaps over one of them.
        var series = page.Series[0];
        var changed = series
            .Changes.Select(change => (change, gathering: ImportedGathering.Of(change, rhythm, now)))
            .DistinctBy(each => each.gathering.Id)
            .ToImmutableArray();
        var later = changed.Skip(StepSize).Select(each => each.change).ToImmutableArray();
        var isFixed = rows.Select(row => row.Id).ToHashSet();
        var state = later.IsEmpty ? RhythmState.Active : rhythm.State;
        var outcome = changed
            .Take(StepSize)
            .Select(each => each.gathering)
            .Where(gathering => !isFixed.Contains(gathering.Id))
            .Aggregate(Outcome.Apply.Put(rhythm with { State = state }), (all, gathering) => all.Put(gathering));

        return later.IsEmpty
            ? Leave(page, outcome, page.Series.RemoveAt(0))
            : outcome.Put(
                page with
                {
                    Begun = rhythm.Id,
                    Series = page.Series.SetItem(0, series with { Changes = later }),
                }
            );
    }

    private Outcome.Applied Leave(ImportPage page, Outcome.Applied outcome, ImmutableArray<ImportedSeries> left) =>
        left.IsEmpty ? outcome.Delete(RowKey) : outcome.Put(page with { Begun = null, Series = left });

    /// <summary>
    /// The rhythm that the series becomes. None where it is here by another page's doing, which knows how far it is, nor
    /// where it was ended since this page began it.
    /// </summary>
    private static Rhythm? Target(
        ImportPage page,
        ImportedSeries series,
        ImmutableArray<Rhythm> rhythms,
        Instant now
    ) =>
        page.Begun is { } begun
            ? rhythms.FirstOrDefault(rhythm => rhythm.Id == begun && rhythm.State is not RhythmState.Ended)
        : rhythms.Any(rhythm => rhythm.Origin == CalendarFindings.OriginOf(series)) ? null
        : Make(series, rhythms, now);

    private static Rhythm Make(ImportedSeries series, ImmutableArray<Rhythm> rhythms, Instant now) =>
        new(
            RhythmId.Named(series.Title, rhythms.Select(rhythm => rhythm.Id).ToHashSet()),
            new(series.Title, GatheringType.Own)
            {
                Purpose = series.Description ?? "",
                Place = series.Place ?? "",
                Link = series.Link is { } link ? WebAddress.Parse(link) : null,
            },
            series.Schedule,
            LeadTimes.Usual,
            now
        )
        {
            Origin = CalendarFindings.OriginOf(series),
            State = RhythmState.Paused,
        };
}
