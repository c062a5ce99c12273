using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms.Rendering;
using CsCheck;

namespace CommunityBot.Teams.Tests.Rendering;

/// <summary>What we draw is understood by Microsoft's own renderer, and shown as people wrote it.</summary>
public sealed class MicrosoftsRendererTests
{
    private const int Generated = 120;

    [Fact]
    public async Task Every_card_is_drawn_without_a_complaint()
    {
        var reader = Drawing.InBerlin("de");
        List<JsonObject> cards =
        [
            .. RealThings.Posts.Values.Concat(RealThings.Direct.Values).Select(message => Drawing.Json(message)),
            .. RealThings.Forms.Values.Select(form => Drawing.Json(form)),
            Drawing.Json(Drawing.Renderer.Render(RealThings.Posts["Announcement"], reader, "29:1A", "29:1B")),
            .. RealThings.Views.Values.Select(view => Drawing.View(view)),
            .. Any(AnyMessage.Messages.Select(message => Drawing.Json(message))),
            .. Any(AnyForm.Forms.Select(form => Drawing.Json(form))),
        ];

        var verdicts = await CardOracle.JudgeAsync(cards);

        Assert.Equal(cards.Count, verdicts.Count);
        Assert.Empty(verdicts.SelectMany(verdict => verdict.Problems));
    }

    [Fact]
    public async Task A_card_that_is_none_is_complained_about()
    {
        var wrong = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["body"] = new JsonArray(
                new JsonObject { ["type"] = "Input.Text" },
                new JsonObject { ["type"] = "Carpet" }
            ),
        };

        var verdict = Assert.Single(await CardOracle.JudgeAsync([wrong]));

        Assert.True(verdict.Problems.Length >= 2);
    }

    [Fact]
    public async Task People_s_words_are_shown_as_they_were_written()
    {
        var words = Any(AnyMessage.Words.Where(words => words.Length < 1_000)).ToList();

        var verdicts = await CardOracle.JudgeAsync(words.Select(DrawnAlone));

        Assert.Equal(words.Select(one => $"x{Seen(one)}{Seen(one)}"), verdicts.Select(verdict => Seen(verdict.Text)));
        Assert.Empty(verdicts.SelectMany(verdict => verdict.Links));
    }

    [Fact]
    public async Task A_moment_is_shown_in_the_language_of_the_card()
    {
        var announcement = RealThings.Posts["Announcement"];

        var verdicts = await CardOracle.JudgeAsync([Drawing.Json(announcement), Drawing.Json(announcement, "de")]);

        Assert.Contains("Thursday, March 5, 2026", verdicts[0].Text, StringComparison.Ordinal);
        Assert.Contains("Donnerstag, 5. März 2026", verdicts[1].Text, StringComparison.Ordinal);
        Assert.All(verdicts, verdict => Assert.DoesNotContain("{{", verdict.Text, StringComparison.Ordinal));
    }

    private static JsonObject DrawnAlone(string words) =>
        Drawing.Json(new Block.Paragraph(Drawing.Says($"x{words}")), new Block.Paragraph(Drawing.Says(words)));

    /// <summary>What is left when nobody cares for white space, nor for what can't be seen.</summary>
    private static string Seen(string text)
    {
        var seen = new StringBuilder();
        foreach (var rune in Words.Clean(text).EnumerateRunes())
            if (!Rune.IsWhiteSpace(rune) && rune.Value != '\u2060')
                seen.Append(rune.ToString());

        return seen.ToString();
    }

    private static IEnumerable<T> Any<T>(Gen<T> drawings)
    {
        var random = new PCG(2026);

        return Enumerable.Range(0, Generated).Select(_ => drawings.Generate(random, min: null, out var _));
    }
}
