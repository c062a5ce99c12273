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

    /// <summary>The page and the community's rhythms.</summary>
    public sealed record State(ImportPage? Page, ImmutableArray<Rhythm> Rhythms);

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        Read.Row<ImportPage>(RowKey)
            .With(Read.Range<Rhythm>(Rhythm.Prefix), (page, rhythms) => new State(page, rhythms));

    public override Outcome Decide(State state, Instant now) =>
        state.Page switch
        {
            { NextDue: { } due } when due > now => Outcome.AsItWas,
            null => Outcome.AsItWas,
            { ConfirmedAt: null } or { Series: [] } => Outcome.Apply.Delete(RowKey),
            { Series: [var series, ..] } page => SetUp(page, series, state.Rhythms, now),
        };

    private Outcome.Applied SetUp(ImportPage page, ImportedSeries series, ImmutableArray<Rhythm> rhythms, Instant now)
    {
        var (changes, later) = (series.Changes.Take(StepSize), series.Changes.Skip(StepSize).ToImmutableArray());
        var rhythm = (Made(series, rhythms) ?? Make(series, rhythms, now)) with
        {
            State = later.IsEmpty ? RhythmState.Active : RhythmState.Paused,
        };
        var outcome = changes.Aggregate(
            Outcome.Apply.Put(rhythm),
            (all, change) => all.Put(ImportedGathering.Of(change, rhythm, now))
        );
        var left = later.IsEmpty ? page.Series.RemoveAt(0) : page.Series.SetItem(0, series with { Changes = later });

        return left.IsEmpty ? outcome.Delete(RowKey) : outcome.Put(page with { Series = left });
    }

    private static Rhythm? Made(ImportedSeries series, ImmutableArray<Rhythm> rhythms) =>
        rhythms.FirstOrDefault(rhythm => rhythm.Origin == CalendarFindings.OriginOf(series));

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
        };
}
