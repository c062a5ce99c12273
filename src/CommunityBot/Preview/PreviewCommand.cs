using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms.Calendars;
using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Preview;

/// <summary>
/// <c>preview FILE.ics --from DATE --to DATE</c>: lists the gatherings of a calendar file, so that a coordinator sees
/// before an import what the bot makes of it.
/// </summary>
internal static class PreviewCommand
{
    private const int Done = 0;
    private const int Refused = 2;
    private const int MostBytes = 40_000_000;

    private static readonly InstantPattern Moment = InstantPattern.General;

    private static readonly PhraseWriter Writer = new(
        new Texts(
            ImmutableDictionary.CreateRange<string, ResourceManager>([
                new("messaging", MessagingTexts.Resources),
                new("schedule", ScheduleTexts.Resources),
            ])
        ),
        new Reader(CultureInfo.CurrentUICulture, DateTimeZone.Utc)
    );

    /// <summary>Writes the gatherings to the output and all problems to the error writer; gives the exit code.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        if (args.Any(arg => arg is "--help" or "-h"))
        {
            output.WriteLine(PreviewTexts.Help);
            return Done;
        }

        return PreviewArguments.Parse(args) switch
        {
            PreviewArguments.Wrong wrong => Refuse($"{wrong.Why}{Environment.NewLine}{PreviewTexts.Usage}", error),
            PreviewArguments.Right right when Read(right.File) is { } text => List(text, right.Span, output, error),
            PreviewArguments.Right right => Refuse(PreviewTexts.Unreadable(right.File), error),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static int List(string text, Interval span, TextWriter output, TextWriter error)
    {
        var listing = CalendarFile.List(text, DateTimeZone.Utc.Id, span);

        foreach (var (start, end, title) in listing.Gatherings)
            output.WriteLine($"{Moment.Format(start)}\t{Moment.Format(end)}\t{OneLine(title)}");
        foreach (var problem in listing.Problems)
            error.WriteLine(OneLine(PreviewTexts.Problem(problem.Title, Writer.Write(problem.Why))));

        return listing.IsCalendar ? Done : Refused;
    }

    private static string OneLine(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));

    private static string? Read(string file)
    {
        try
        {
            return new FileInfo(file).Length <= MostBytes ? File.ReadAllText(file) : null;
        }
        catch (Exception unreadable)
            when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static int Refuse(string why, TextWriter error)
    {
        error.WriteLine(why);
        return Refused;
    }
}
