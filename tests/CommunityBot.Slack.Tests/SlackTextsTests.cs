using System.Collections;
using System.Globalization;

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

    private static Dictionary<string, string> Texts(CultureInfo language) =>
        SlackTexts
            .Resources.GetResourceSet(language, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
