using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Tests.Messaging;

public sealed class PhraseWriterTests
{
    private static readonly Instant Evening = Instant.FromUtc(2026, 3, 3, 17, 30);
    private static readonly Texts Texts = new(
        ImmutableDictionary<string, ResourceManager>.Empty.Add("messaging", MessagingTexts.Resources)
    );

    [Theory]
    [InlineData("en", "Europe/Berlin", "Tuesday, 3 March, 18:30–20:00")]
    [InlineData("de", "Europe/Berlin", "Dienstag, 3. März, 18:30–20:00")]
    [InlineData("en", "Asia/Kolkata", "Tuesday, 3 March, 23:00–Wednesday, 4 March, 00:30")]
    public void A_span_is_said_in_the_readers_zone_and_language(string language, string zone, string expected)
    {
        var span = new Phrase.Span(Evening, Evening + Duration.FromMinutes(90));

        Assert.Equal(expected, Written(span, language, zone));
    }

    [Fact]
    public void A_moment_in_another_year_is_said_with_its_year()
    {
        var writer = new PhraseWriter(Texts, AReader("en", "UTC")) { SaidAt = Instant.FromUtc(2025, 12, 30, 9, 0) };

        var text = writer.Write(new Phrase.Moment(Evening, MomentStyle.DayAndTime));

        Assert.Equal("Tuesday, 3 March 2026, 17:30", text);
    }

    [Fact]
    public void A_platform_may_show_moments_itself_those_of_a_span_too()
    {
        var writer = new PhraseWriter(Texts, AReader("en", "UTC"))
        {
            ShowMoment = (at, style, text) => $"[{at.ToUnixTimeSeconds()} {style} {text}]",
        };

        var text = writer.Write(new Phrase.Span(Evening, Evening + Duration.FromMinutes(90)));

        Assert.Equal("[1772559000 DayAndTime Tuesday, 3 March, 17:30]–[1772564400 Time 19:00]", text);
    }

    [Theory]
    [InlineData("en", "Ana, Ben and Cem")]
    [InlineData("de", "Ana, Ben und Cem")]
    public void A_list_ends_with_the_languages_and(string language, string expected)
    {
        var list = new Phrase.List([
            new Phrase.Verbatim("Ana"),
            new Phrase.Verbatim("Ben"),
            new Phrase.Verbatim("Cem"),
        ]);

        Assert.Equal(expected, Written(list, language, "UTC"));
    }

    [Fact]
    public void Peoples_words_are_escaped_and_never_taken_for_a_placeholder()
    {
        var writer = new PhraseWriter(Texts, AReader("en", "UTC")) { Escape = words => words.Replace("<", "&lt;") };

        var text = writer.Write(
            new Phrase.Text("messaging.and", [new Phrase.Verbatim("{1} <!channel>"), new Phrase.Number(1000)])
        );

        Assert.Equal("{1} &lt;!channel> and 1,000", text);
    }

    [Fact]
    public void A_key_without_a_text_says_which_file_lacks_it()
    {
        var missing = Assert.Throws<MissingTextException>(() =>
            Written(new Phrase.Text("messaging.nonsense", []), "de", "UTC")
        );

        Assert.Contains("messaging.nonsense", missing.Message);
    }

    private static string Written(Phrase phrase, string language, string zone) =>
        new PhraseWriter(Texts, AReader(language, zone)).Write(phrase);

    private static Reader AReader(string language, string zone) =>
        new(CultureInfo.GetCultureInfo(language), DateTimeZoneProviders.Tzdb[zone]);
}
