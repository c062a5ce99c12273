using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using NodaTime;

namespace CommunityBot.Core.Messaging;

/// <summary>
/// Writes phrases for a reader. A platform gives what is its own: how people's words are escaped, and how a moment is
/// written where the platform itself can show it in each reader's zone.
/// </summary>
public sealed class PhraseWriter(Texts texts, Reader reader)
{
    /// <summary>How the platform escapes people's words, so that they can't become a mention, a link or a command.</summary>
    public Func<string, string> Escape { get; init; } = words => words;

    /// <summary>
    /// How the platform writes a moment that it shows in each reader's own zone, given the moment, how much of it is said,
    /// and our text of it (not yet escaped). Null where our text stands.
    /// </summary>
    public Func<Instant, MomentStyle, string, string>? ShowMoment { get; init; }

    /// <summary>When it is said: a moment in another year is said with its year. Null where that isn't known.</summary>
    public Instant? SaidAt { get; init; }

    /// <summary>The text of a phrase.</summary>
    public string Write(Phrase phrase) =>
        phrase switch
        {
            Phrase.Text text => Fill(text.Key, text.Slots),
            Phrase.Plural plural => Fill(
                $"{plural.Key}.{PluralForm.Of(plural.Count, reader.Culture)}",
                plural.Slots.Insert(0, new Phrase.Number(plural.Count))
            ),
            Phrase.Verbatim verbatim => Escape(verbatim.Words),
            Phrase.Number number => number.Value.ToString("N0", reader.Culture),
            Phrase.Moment moment => Write(moment),
            Phrase.Span span => Write(span),
            Phrase.Date date => date.Day.ToString(Pattern("day"), reader.Culture),
            Phrase.Clock clock => clock.Time.ToString(Pattern("time"), reader.Culture),
            Phrase.Person person => Escape(person.Name),
            Phrase.List list => Enumerate(list.Items),
            _ => throw new UnreachableException(),
        };

    private string Write(Phrase.Moment moment)
    {
        var text = Text(moment);

        return ShowMoment is { } show ? show(moment.At, moment.Style, text) : text;
    }

    private string Text(Phrase.Moment moment)
    {
        var local = moment.At.InZone(reader.Zone).LocalDateTime;

        return moment.Style switch
        {
            MomentStyle.Day => local.Date.ToString(Pattern("day"), reader.Culture),
            MomentStyle.Time => local.TimeOfDay.ToString(Pattern("time"), reader.Culture),
            MomentStyle.DayAndTime => local.ToString(
                Pattern(IsThisYear(local) ? "day-and-time" : "day-and-time-in-year"),
                reader.Culture
            ),
            _ => throw new UnreachableException(),
        };
    }

    private bool IsThisYear(LocalDateTime local) =>
        SaidAt is not { } saidAt || saidAt.InZone(reader.Zone).Year == local.Year;

    private string Write(Phrase.Span span)
    {
        var (start, end) = (span.Start.InZone(reader.Zone).LocalDateTime, span.End.InZone(reader.Zone).LocalDateTime);
        var last = start.Date == end.Date ? MomentStyle.Time : MomentStyle.DayAndTime;

        return $"{Write(new Phrase.Moment(span.Start, MomentStyle.DayAndTime))}–{Write(new Phrase.Moment(span.End, last))}";
    }

    private string Enumerate(ImmutableArray<Phrase> items) =>
        items switch
        {
            [] => "",
            [var only] => Write(only),
            [.. var first, var last] => string.Format(
                reader.Culture,
                Pattern("and"),
                string.Join(", ", first.Select(Write)),
                Write(last)
            ),
        };

    private string Fill(string key, ImmutableArray<Phrase> slots) =>
        string.Format(
            CultureInfo.InvariantCulture,
            texts.Find(key, reader.Culture),
            [.. slots.Select(object (slot) => Write(slot))]
        );

    private string Pattern(string name) => texts.Find($"messaging.{name}", reader.Culture);
}
