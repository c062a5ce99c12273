using System.Globalization;
using System.Text.Json.Nodes;
using CommunityBot.Core.Messaging;
using CommunityBot.Slack.Rendering;
using NodaTime;

namespace CommunityBot.Slack.Tests.Rendering;

public sealed class MarkupTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 9, 12, 0);

    [Theory]
    [InlineData("<!channel> & <@U1>", "&lt;!channel&gt; &amp; &lt;@U1&gt;")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("a\0b\u202Ec\r\nd\te", "abc\nd e")]
    [InlineData("שלום *עולם*", "שלום *עולם*")]
    public void Nobodys_words_become_a_mention_or_a_link(string words, string markup) =>
        Assert.Equal(markup, Mrkdwn.Escape(words));

    // Attributes are kept in UTF-8, which has no halves.
    [Fact]
    public void Half_a_pair_of_surrogates_is_shown_as_unreadable() =>
        Assert.Equal("\uFFFDhalf \uFFFD", Mrkdwn.Escape("\uDE00half \uD83D"));

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("ab &amp; c", 6, "ab…")]
    [InlineData("ab &amp; c", 9, "ab &amp;…")]
    [InlineData("a <https://example.org|b> c", 20, "a…")]
    [InlineData("a <https://example.org|b> c", 26, "a <https://example.org|b>…")]
    [InlineData("&amp;\u0301x", 5, "…")]
    public void A_markup_is_never_cut_within_an_entity_or_a_link(string markup, int limit, string cut) =>
        Assert.Equal(cut, Cut.Mrkdwn(markup, limit));

    [Theory]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 14, "👩‍👩‍👧‍👦…")]
    [InlineData("e\u0301e\u0301", 3, "e\u0301…")]
    [InlineData("🇩🇪🇩🇪", 6, "🇩🇪…")]
    public void What_people_see_as_one_letter_is_not_cut_in_two(string text, int limit, string cut) =>
        Assert.Equal(cut, Cut.Plain(text, limit));

    [Fact]
    public void In_a_channel_everybody_sees_a_moment_in_their_own_zone()
    {
        var moment = new Phrase.Moment(Noon, MomentStyle.DayAndTime);

        var alone = Drawing.Renderer.Render(Message.Of(moment), Drawing.InBerlin());
        var within = Drawing.Renderer.Render(Message.Of(new Phrase.List([moment, moment])), Drawing.InBerlin());

        Assert.Equal("<!date^1773057600^{date_long_pretty}, {time}|Monday, 9 March, 13:00>", alone.Text);
        Assert.StartsWith("<!date^1773057600^{date_long}, {time}|Monday, 9 March, 13:00> and <!date", within.Text);
    }

    [Fact]
    public void One_person_sees_a_moment_in_the_zone_and_language_of_their_settings()
    {
        var moment = Message.Of(new Phrase.Span(Noon, Noon + Duration.FromHours(1)));

        Assert.Equal(
            "Montag, 9. März, 13:00–14:00",
            Drawing.Renderer.RenderForOne(moment, Drawing.InBerlin("de")).Text
        );
    }

    [Fact]
    public void A_link_is_shown_with_its_host_and_none_but_the_web_is_linked()
    {
        var web = Drawing.Json(new Block.Link(Drawing.Says("a|b\n<c>"), new("https://example.org/x?a=1&b=|")));
        var script = Drawing.Json(new Block.Link(Drawing.Says("click"), new("javascript:alert(1)")));

        Assert.Equal("<https://example.org/x?a=1&amp;b=%7C|a|b &lt;c&gt;> (example.org)", TextOf(web));
        Assert.Equal("click", TextOf(script));
    }

    [Fact]
    public void A_picture_that_Slack_could_not_fetch_becomes_a_link()
    {
        var within = Drawing.Json(new Block.Image(new("http://localhost:5080/x.png"), Drawing.Says("A chart")));
        var without = Drawing.Json(new Block.Image(new("https://example.org/x.png"), Drawing.Says("A chart")));

        Assert.Equal("<http://localhost:5080/x.png|A chart> (localhost)", TextOf(within));
        Assert.Equal("https://example.org/x.png", (string?)without["blocks"]![0]!["image_url"]);
    }

    [Fact]
    public void A_long_message_says_how_much_is_left_out_and_keeps_its_last_buttons()
    {
        var paragraphs = Enumerable
            .Range(0, 60)
            .Select(Block (number) => new Block.Paragraph(new Phrase.Number(number)));

        var message = Drawing.Json([.. paragraphs, new Block.Buttons([new(Drawing.Says("Yes"), "a.b", "c")])]);

        Assert.Equal(50, message["blocks"]!.AsArray().Count);
        Assert.Equal("… and 12 more", (string?)message["blocks"]![48]!["elements"]![0]!["text"]);
        Assert.Equal("a.b#0", (string?)message["blocks"]![49]!["elements"]![0]!["action_id"]);
    }

    [Fact]
    public void None_of_our_own_texts_would_have_to_be_escaped()
    {
        var texts = RealThings.TextFiles.SelectMany(file =>
            file.GetResourceSet(CultureInfo.GetCultureInfo("de"), createIfNotExists: true, tryParents: true)!
                .Cast<System.Collections.DictionaryEntry>()
                .Concat(
                    file.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
                        .Cast<System.Collections.DictionaryEntry>()
                )
        );

        Assert.All(texts, text => Assert.DoesNotContain((string)text.Value!, letter => letter is '<' or '>' or '&'));
    }

    private static string? TextOf(JsonObject message) => (string?)message["blocks"]![0]!["text"]!["text"];
}
