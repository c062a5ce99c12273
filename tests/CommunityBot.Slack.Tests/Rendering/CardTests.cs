using CommunityBot.Platforms.Rendering;

namespace CommunityBot.Slack.Tests.Rendering;

/// <summary>What people see of the bot's real cards and forms; the type checker reads the same drawings.</summary>
public sealed class CardTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Cards_and_messages(string language)
    {
        foreach (var (name, message) in RealThings.Posts)
            Snapshot.Match(Drawing.Json(message, language).Text(), test: $"{name}.{language}");
        foreach (var (name, message) in RealThings.Direct)
            Snapshot.Match(Drawing.Json(message, language, ReadBy.One).Text(), test: $"{name}.{language}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Forms(string language)
    {
        foreach (var (name, form) in RealThings.Forms)
            Snapshot.Match(Drawing.Json(form, language).Text(), test: $"{name}.{language}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Views_without_a_form(string language)
    {
        var (reader, help) = (Drawing.InBerlin(language), RealThings.Direct["Help"]);

        Snapshot.Match(Drawing.Json(Drawing.Renderer.RenderHome(help, reader)).Text(), test: $"Home.{language}");
        Snapshot.Match(
            Drawing.Json(Drawing.Renderer.RenderMessageModal(help, reader, Drawing.Channel)).Text(),
            test: $"OverAForm.{language}"
        );
    }

    [Fact]
    public void Everything_real_is_within_the_limits() =>
        Assert.All(
            RealThings
                .Posts.Values.Concat(RealThings.Direct.Values)
                .Select(message => BlockKitRules.BrokenByMessage(Drawing.Json(message)))
                .Concat(RealThings.Forms.Values.Select(form => BlockKitRules.BrokenByView(Drawing.Json(form)))),
            broken => Assert.Empty(broken)
        );
}
