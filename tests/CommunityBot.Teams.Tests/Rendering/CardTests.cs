using CommunityBot.Platforms.Rendering;
using CommunityBot.Teams.Rendering;

namespace CommunityBot.Teams.Tests.Rendering;

/// <summary>What people see of the bot's real cards and forms; Microsoft's own renderer draws the same ones.</summary>
public sealed class CardTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Cards_and_messages(string language)
    {
        foreach (var (name, message) in RealThings.Posts)
            Snapshot.Match(Drawing.Json(message, language).Text(), test: $"{name}.{language}");
        foreach (var (name, message) in RealThings.Views)
            Snapshot.Match(Drawing.View(message, language).Text(), test: $"{name}.{language}");
        foreach (var (name, message) in RealThings.Direct)
            Snapshot.Match(Drawing.Json(message, language, ReadBy.One).Text(), test: $"{name}.{language}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Forms(string language)
    {
        foreach (var (name, form) in RealThings.Forms)
            Snapshot.Match(WithoutDrawing(Drawing.Json(form, language).Text()), test: $"{name}.{language}");
    }

    [Fact]
    public void Everything_real_is_within_the_limits()
    {
        var messages = RealThings.Posts.Values.Concat(RealThings.Direct.Values);

        Assert.All(messages, message => Assert.Empty(CardRules.BrokenByMessage(Drawing.Json(message))));
        Assert.All(RealThings.Views.Values, view => Assert.Empty(CardRules.BrokenByMessage(Drawing.View(view))));
        Assert.All(RealThings.Forms.Values, form => Assert.Empty(CardRules.BrokenByDialog(Drawing.Json(form))));
    }

    [Fact]
    public void Every_real_form_can_be_shown_again() =>
        Assert.All(
            RealThings.Forms.Values,
            form =>
            {
                var drawn = Drawing.Json(form);
                var sent = (DialogAnswer.Submitted)
                    DialogAnswer.Read(
                        TeamsUser.Sends(
                            drawn,
                            TeamsUser.Buttons(drawn).Last(button => button["data"]!["form"] is not null)
                        )
                    )!;

                var again = Drawing.Renderer.RenderAgain(sent, [], Drawing.InBerlin())!;

                Assert.Equal(drawn.Text(), Drawing.Json(again).Text());
            }
        );

    // How brotli packs may change with the runtime.
    private static string WithoutDrawing(string json) =>
        string.Join(
            '\n',
            json.Split('\n')
                .Select(line =>
                    line.TrimStart().StartsWith("\"drawn\"", StringComparison.Ordinal)
                        ? "        \"drawn\": \"…\""
                        : line
                )
        );
}
