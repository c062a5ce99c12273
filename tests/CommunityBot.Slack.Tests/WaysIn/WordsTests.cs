using CommunityBot.Slack.WaysIn;
using CsCheck;

namespace CommunityBot.Slack.Tests.WaysIn;

public sealed class WordsTests
{
    private static readonly string[] Marks = ["<", ">", "|", "&amp;", "&", "@U0BOT", "!date^", "😀", "\ud83d"];

    [Theory]
    [InlineData("hello &lt;3 &amp;&amp; &gt;", "hello <3 && >")]
    [InlineData("&amp;lt;b&amp;gt;", "&lt;b&gt;")]
    [InlineData("<@U0BOT> help", "help")]
    [InlineData("<@U0BOT|communitybot>: help", "help")]
    [InlineData("<@U0BOT>, what's on?", "what's on?")]
    [InlineData("ask <@U0BOT> later", "ask   later")]
    [InlineData("mute <@U2|bea>", "mute @bea")]
    [InlineData("mute <@U2>", "mute @U2")]
    [InlineData("in <#C1|guild> and <#C2|> and <#C3>", "in #guild and #C2 and #C3")]
    [InlineData("<!here> <!subteam^S1|@guild> <!channel|channel>", "@here @guild @channel")]
    [InlineData("<!date^1700000000^{date}|14 Nov 2023>", "14 Nov 2023")]
    [InlineData("see <https://example.org/a?b=1&amp;c=2>", "see https://example.org/a?b=1&c=2")]
    [InlineData("see <http://example.org|example.org>", "see example.org")]
    [InlineData("see <https://example.org|the &lt;page&gt;>", "see the <page> (https://example.org)")]
    [InlineData("<mailto:a@example.org|a@example.org>", "a@example.org")]
    [InlineData("1 < 2 & 3", "1 < 2 & 3")]
    [InlineData("unfinished <@U2", "unfinished <@U2")]
    [InlineData("<>", "")]
    [InlineData("<|>", "")]
    [InlineData("a\0b", "ab")]
    public void What_was_written_reads_as_on_the_screen(string marked, string expected) =>
        Assert.Equal(expected, SlackWords.Read(marked, "U0BOT"));

    [Fact]
    public void What_is_far_too_long_is_cut_between_letters()
    {
        var read = SlackWords.Read(new string('a', SlackWords.Longest - 1) + "😀😀", "U0BOT");

        Assert.Equal(new string('a', SlackWords.Longest - 1), read);
    }

    [Fact]
    public void Whatever_was_written_can_be_read() =>
        Gen.OneOf(Gen.Int[0, Marks.Length - 1].Select(mark => Marks[mark]), Gen.String)
            .Array[0, 40]
            .Select(string.Concat)
            .Sample(text => Assert.InRange(SlackWords.Read(text, "U0BOT").Length, 0, SlackWords.Longest));

    [Fact]
    public void A_text_without_marks_reads_as_it_is() =>
        Gen.String.AlphaNumeric.Sample(text => Assert.Equal(text, SlackWords.Read(text, "U0BOT")));
}
