using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms.Calendars;
using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Importing;

/// <summary>What a coordinator hears about a calendar file.</summary>
internal static class ImportMessages
{
    private const int ShownSeries = 12;
    private const int ShownProblems = 20;

    public static Message TooMany(int count, int most) =>
        Message.Of(ImportTexts.TooMany(count, most)).With(new Block.Buttons([RhythmButtons.Import]));

    public static Message Preview(CalendarFindings found, Instant now) =>
        Message
            .Of(ImportTexts.Found(found.Rhythms.Length, found.Single.Length))
            .With([
                .. found.New.Take(ShownSeries).Select(series => new Block.Paragraph(Line(series, now))),
                .. More(found.New.Length - ShownSeries),
                .. found.Past > 0 ? [new Block.Context(ImportTexts.Past(found.Past))] : Nothing,
                .. found.Known > 0 ? [new Block.Context(ImportTexts.Known(found.Known))] : Nothing,
                .. Problems(found.Problems),
                .. found.New.IsEmpty ? [] : Explanation,
                new Block.Buttons(found.New.IsEmpty ? [RhythmButtons.Import] : Choice(now)),
            ]);

    private static ImmutableArray<Block> Nothing => [];

    private static ImmutableArray<Block> Explanation => [new Block.Context(ImportTexts.UsualLeads(LeadTimes.Usual))];

    private static ImmutableArray<Button> Choice(Instant now)
    {
        var stamp = now.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture);
        return
        [
            new(ImportTexts.ImportThese, RhythmActions.ImportThese, stamp) { Style = ButtonStyle.Primary },
            new(ImportTexts.LeaveIt, RhythmActions.LeaveImport, stamp),
        ];
    }

    private static Phrase Line(ImportedSeries series, Instant now) =>
        CalendarFindings.Next(series, now) switch
        {
            null => ImportTexts.SeriesOfChanges(series.Title),
            { Start: var once } when !CalendarFindings.Repeats(series) => ImportTexts.Single(series.Title, once),
            { Start: var next } => ImportTexts.Series(series.Title, ScheduleWords.Describe(series.Schedule), next),
        };

    private static ImmutableArray<Block> Problems(ImmutableArray<ImportProblem> problems) =>
        problems.IsEmpty
            ? []
            :
            [
                new Block.Divider(),
                new Block.Paragraph(ImportTexts.Problems(problems.Length)),
                .. problems
                    .Take(ShownProblems)
                    .Select(problem => new Block.Context(ImportTexts.Problem(problem.Title, problem.Why))),
                .. problems.Length > ShownProblems
                    ? [new Block.Context(ImportTexts.AlsoProblems(problems.Skip(ShownProblems)))]
                    : Nothing,
            ];

    private static ImmutableArray<Block> More(int count) =>
        count > 0 ? [new Block.Context(GatheringTexts.AndMore(count))] : [];
}
