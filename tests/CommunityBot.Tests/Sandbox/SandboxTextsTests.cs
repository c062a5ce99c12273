using System.Collections;
using System.Globalization;
using CommunityBot.Sandbox;

namespace CommunityBot.Tests.Sandbox;

public sealed class SandboxTextsTests
{
    [Fact]
    public void Every_text_is_there_in_English_and_in_German() => Assert.Equal(Keys(""), Keys("de"));

    private static IEnumerable<string> Keys(string culture) =>
        SandboxTexts
            .Resources.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .Select(entry => (string)entry.Key)
            .Order(StringComparer.Ordinal);
}
