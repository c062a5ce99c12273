using System.Collections;
using System.Globalization;
using CommunityBot.Core.Messaging;
using CommunityBot.Slack.Tests.Rendering;

namespace CommunityBot.Slack.Tests;

public sealed class SlackTextsTests
{
    [Fact]
    public void Every_text_of_the_adapter_exists_in_every_language()
    {
        var (english, german) = (Texts(CultureInfo.InvariantCulture), Texts(CultureInfo.GetCultureInfo("de")));

        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(), german.Keys.Order());
        Assert.All(english.Keys, key => Assert.NotEqual(english[key], german[key]));
    }

    [Theory]
    [InlineData("en", "I only know the command /community.")]
    [InlineData("de", "Ich kenne nur den Befehl /community.")]
    public void The_renderer_of_the_bot_knows_them(string language, string said)
    {
        var drawn = Drawing.Json(Message.Of(SlackTexts.UnknownCommand), language);

        Assert.StartsWith(said, drawn["text"]!.ToString(), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Texts(CultureInfo language) =>
        SlackTexts
            .Resources.GetResourceSet(language, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
