using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Sandbox;

/// <summary>The persona who looks at the Sandbox, with their words and their times.</summary>
public sealed class Viewer(Persona persona, Texts texts)
{
    private readonly PhraseWriter _writer = new(texts, persona.Reader);

    /// <summary>Who looks.</summary>
    public Persona Persona => persona;

    /// <summary>How they read.</summary>
    public Reader Reader { get; } = persona.Reader;

    /// <summary>A phrase in their language and zone.</summary>
    public string Write(Phrase phrase) => _writer.Write(phrase);

    /// <summary>The time of day in their zone.</summary>
    public string TimeOf(Instant moment) => Write(new Phrase.Moment(moment, MomentStyle.Time));

    /// <summary>Day and time in their zone.</summary>
    public string DayAndTimeOf(Instant moment) => Write(new Phrase.Moment(moment, MomentStyle.DayAndTime));

    /// <summary>The day in their zone.</summary>
    public LocalDate DayOf(Instant moment) => moment.InZone(Reader.Zone).Date;

    /// <summary>How a message of the bot is written for them: as the bot knows them where it is for them alone.</summary>
    public PhraseWriter WriterOf(SandboxContent.FromBot content, Instant sentAt) =>
        new(texts, content.Reader?.ToReader() ?? Reader) { SaidAt = sentAt };
}
