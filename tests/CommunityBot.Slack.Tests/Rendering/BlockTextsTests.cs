using System.Collections;
using System.Globalization;
using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.Tests.Rendering;

public sealed class BlockTextsTests
{
    [Fact]
    public void Every_text_exists_in_both_languages()
    {
        var (english, german) = (Keys(CultureInfo.InvariantCulture), Keys(CultureInfo.GetCultureInfo("de")));

        Assert.NotEmpty(english);
        Assert.Equal(english, german);
    }

    private static IEnumerable<string> Keys(CultureInfo culture) =>
        BlockTexts
            .Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .Select(text => (string)text.Key)
            .Order(StringComparer.Ordinal);
}
