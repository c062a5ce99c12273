using System.Globalization;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms.Rendering;
using CommunityBot.Teams.Rendering;
using NodaTime;

namespace CommunityBot.Teams.Tests.Rendering;

public sealed class MarkdownTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 9, 12, 0);

    [Theory]
    [InlineData("[click](https://evil.example)", @"\[click\]\(https://evil.example)")]
    [InlineData("<at>Ana</at>", @"\<at\>Ana\</at\>")]
    [InlineData("*b* _i_ ~s~ `c` \\", @"\*b\* \_i\_ \~s\~ \`c\` \\")]
    [InlineData("R&D, AT&T, &lt; &#42;", @"R\&D, AT\&T, \&lt; \&#42;")]
    [InlineData("a\0b\u202Ec\r\nd\te", "abc\nd e")]
    [InlineData("שלום (עולם)", "שלום (עולם)")]
    public void Nobodys_words_become_a_mention_or_a_link(string words, string markdown) =>
        Assert.Equal(markdown, Markdown.Escape(words));

    [Theory]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}}")]
    [InlineData("{{{DATE(2026-01-01T00:00:00Z)}}}")]
    public void Nobodys_words_become_a_date(string words)
    {
        Assert.DoesNotContain("{{", Markdown.Escape(words), StringComparison.Ordinal);
        Assert.DoesNotContain("{{", Markdown.KeepFromDates(words), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- a\n+ b\n# c\n1. d\n12) e\n  f", "\\- a\n\n\\+ b\n\n\\# c\n\n1\\. d\n\n12\\) e\n\nf")]
    [InlineData("\n\na\n \nb\n", "a\n\nb")]
    [InlineData("2026 was good", "2026 was good")]
    public void Lines_are_lines_and_never_a_list_or_a_title(string text, string markdown) =>
        Assert.Equal(markdown, Markdown.Lines(text));

    [Theory]
    [InlineData("abcd", 3, "ab…")]
    [InlineData(@"ab\*c", 4, "ab…")]
    [InlineData("a {{TIME(2026-01-01T00:00:00Z)}} c", 20, "a…")]
    [InlineData("a {{TIME(2026-01-01T00:00:00Z)}} c", 33, "a {{TIME(2026-01-01T00:00:00Z)}}…")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 14, "👩‍👩‍👧‍👦…")]
    public void Nothing_that_belongs_together_is_cut_in_two(string markdown, int limit, string cut) =>
        Assert.Equal(cut, Cut.Markdown(markdown, limit));

    [Fact]
    public void In_a_channel_everybody_sees_a_moment_in_their_own_zone()
    {
        var span = Message.Of(new Phrase.Span(Noon, Noon + Duration.FromHours(1)));

        Assert.Equal(
            "{{DATE(2026-03-09T12:00:00Z, LONG)}}, {{TIME(2026-03-09T12:00:00Z)}}–{{TIME(2026-03-09T13:00:00Z)}}",
            (string?)Drawing.Json(span)["body"]![0]!["text"]
        );
        Assert.Equal("Monday, 9 March, 13:00–14:00", (string?)Drawing.Json(span)["speak"]);
    }

    [Fact]
    public void One_person_sees_a_moment_in_the_zone_and_language_of_their_settings()
    {
        var span = Message.Of(new Phrase.Span(Noon, Noon + Duration.FromHours(1)));

        var card = Drawing.Json(span, "de", ReadBy.One);

        Assert.Equal("Montag, 9. März, 13:00–14:00", (string?)card["body"]![0]!["text"]);
    }

    [Fact]
    public void A_link_is_shown_with_its_host_and_none_but_the_web_is_linked()
    {
        var web = Drawing.Json(new Block.Link(Drawing.Says("[a](b)\n<c>"), new("https://example.org/x(1)?a=1")));
        var script = Drawing.Json(new Block.Link(Drawing.Says("click"), new("javascript:alert(1)")));

        Assert.Equal(
            @"[\[a\]\(b) \<c\>](https://example.org/x%281%29?a=1) (example.org)",
            (string?)web["body"]![0]!["text"]
        );
        Assert.Equal("click", (string?)script["body"]![0]!["text"]);
    }

    [Fact]
    public void A_language_that_is_read_from_right_to_left_says_so()
    {
        var hebrew = new Reader(CultureInfo.GetCultureInfo("he"), DateTimeZone.Utc);

        var card = Drawing.Renderer.Render(Message.Of(Drawing.Says("שלום")), hebrew).Card;

        Assert.Equal(("he", true), (card.Lang, card.Rtl));
        Assert.Null(Drawing.Json(Message.Of(Drawing.Says("x")))["rtl"]);
    }

    [Fact]
    public void None_of_our_own_texts_would_be_Markdown()
    {
        var texts =
            from file in RealThings.TextFiles
            from culture in (string[])["en", "de"]
            from System.Collections.DictionaryEntry text in file.GetResourceSet(
                CultureInfo.GetCultureInfo(culture),
                createIfNotExists: true,
                tryParents: true
            )!
            select (string)text.Value!;

        Assert.All(
            texts,
            text => Assert.DoesNotContain(text, letter => letter is '*' or '[' or '`' or '~' or '<' or '&' or '\\')
        );
    }
}
