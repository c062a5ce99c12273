using CommunityBot.Core.Messaging;
using CommunityBot.Platforms.Rendering;
using CommunityBot.Slack.Wire.Blocks;
using NodaTime;

namespace CommunityBot.Slack.Rendering;

/// <summary>Writes phrases for a reader, as Slack takes them and within its limits.</summary>
internal sealed class Pen(Texts texts, Reader reader, Instant saidAt, ReadBy readBy)
{
    // What is shown where there is nothing to show but something must be.
    private const string Nothing = "…";

    private readonly PhraseWriter _plain = new(texts, reader) { Escape = Words.Clean, SaidAt = saidAt };
    private readonly PhraseWriter _escaped = new(texts, reader) { Escape = Mrkdwn.Escape, SaidAt = saidAt };
    private readonly PhraseWriter _sentence = Writer(texts, reader, saidAt, readBy, isAlone: false);
    private readonly PhraseWriter _alone = Writer(texts, reader, saidAt, readBy, isAlone: true);

    /// <summary>The phrase in Slack's markup, however long; empty where nothing would be seen.</summary>
    public string Markup(Phrase phrase)
    {
        var markup = (phrase is Phrase.Moment or Phrase.Span ? _alone : _sentence).Write(phrase);

        return Words.IsBlank(markup) ? "" : markup;
    }

    /// <summary>The phrase in Slack's markup, in one line and without dates of Slack's: fit to stand within a link.</summary>
    public string LinkText(Phrase phrase) => OrNothing(_escaped.Write(phrase).Replace('\n', ' '));

    /// <summary>The phrase in one line of plain text; null where nothing would be seen.</summary>
    public PlainTextPayload? Line(Phrase phrase, int limit)
    {
        var line = Words.OneLine(_plain.Write(phrase));

        return Words.IsBlank(line) ? null : new(Cut.Plain(line, limit));
    }

    /// <summary>The same where something must stand.</summary>
    public PlainTextPayload LineOrNothing(Phrase phrase, int limit) => Line(phrase, limit) ?? new(Nothing);

    /// <summary>Whether a line would have to be cut.</summary>
    public bool IsLonger(Phrase phrase, int limit) => Words.OneLine(_plain.Write(phrase)).Length > limit;

    public static string OrNothing(string text) => Words.IsBlank(text) ? Nothing : text;

    private static PhraseWriter Writer(Texts texts, Reader reader, Instant saidAt, ReadBy readBy, bool isAlone) =>
        new(texts, reader)
        {
            Escape = Mrkdwn.Escape,
            SaidAt = saidAt,
            ShowMoment = readBy switch
            {
                ReadBy.Many => (at, style, text) => Mrkdwn.Date(at, style, text, isAlone),
                _ => null,
            },
        };
}
