using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Preview;

/// <summary>What the preview was asked for, or what is wrong with the asking.</summary>
internal abstract record PreviewArguments
{
    private PreviewArguments() { }

    /// <summary>Reads <c>FILE --from DATE --to DATE</c>, in any order; <c>--from=DATE</c> is the same.</summary>
    public static PreviewArguments Parse(IReadOnlyList<string> args)
    {
        var (files, dates, waiting) = (new List<string>(), new Dictionary<string, Instant>(StringComparer.Ordinal), "");

        foreach (
            var arg in args.SelectMany(arg =>
                arg.StartsWith("--", StringComparison.Ordinal) ? arg.Split('=', 2) : [arg]
            )
        )
        {
            if (waiting.Length > 0)
            {
                if (Date(arg) is not { } date || !dates.TryAdd(waiting, date))
                    return new Wrong(PreviewTexts.DateUnreadable(waiting, arg));
                waiting = "";
            }
            else if (arg is "--from" or "--to")
                waiting = arg;
            else if (arg.StartsWith('-'))
                return new Wrong(PreviewTexts.OptionUnknown(arg));
            else
                files.Add(arg);
        }

        if (waiting.Length > 0)
            return new Wrong(PreviewTexts.DateMissing(waiting));

        return Together(files, dates);
    }

    private static PreviewArguments Together(List<string> files, Dictionary<string, Instant> dates)
    {
        if (files is not [var file])
            return new Wrong(PreviewTexts.OneFile);
        if (!dates.TryGetValue("--from", out var from))
            return new Wrong(PreviewTexts.DateMissing("--from"));
        if (!dates.TryGetValue("--to", out var to))
            return new Wrong(PreviewTexts.DateMissing("--to"));

        return to < from ? new Wrong(PreviewTexts.SpanBackwards) : new Right(file, new Interval(from, to));
    }

    private static Instant? Date(string text)
    {
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day))
            return day.AtMidnight().InUtc().ToInstant();

        return OffsetDateTimePattern.Rfc3339.Parse(text).TryGetValue(default, out var moment)
            ? moment.ToInstant()
            : null;
    }

    /// <summary>A file and a span whose end is excluded.</summary>
    public sealed record Right(string File, Interval Span) : PreviewArguments;

    /// <summary>What is wrong and how to mend it.</summary>
    public sealed record Wrong(string Why) : PreviewArguments;
}
