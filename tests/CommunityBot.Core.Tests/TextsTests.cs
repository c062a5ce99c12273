using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Runtime.CompilerServices;

namespace CommunityBot.Core.Tests;

public sealed class TextsTests
{
    private static readonly CultureInfo[] Languages = [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("de")];
    private static readonly string[] Starts = ["\"", ".", "}"];
    private static readonly string[] Forms = [".one", ".other"];
    private static readonly Lazy<string> Sources = new(() => ReadSources());

    public static TheoryData<Type> Files() =>
        [.. typeof(ICommand).Assembly.GetTypes().Where(type => ResourcesOf(type) is not null)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_text_exists_in_every_language(Type file)
    {
        var keys = Languages.Select(language => Texts(file, language).Keys.Order(StringComparer.Ordinal)).ToList();

        Assert.NotEmpty(keys[0]);
        Assert.All(keys, other => Assert.Equal(keys[0], other));
        Assert.All(Languages, language => Assert.All(Texts(file, language).Values, Assert.NotEmpty));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_texts_placeholders_are_the_same_in_every_language(Type file)
    {
        var (english, german) = (Texts(file, Languages[0]), Texts(file, Languages[1]));

        Assert.All(english.Keys, key => Assert.Equal(Placeholders(english[key]), Placeholders(german[key])));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_text_is_used(Type file) =>
        Assert.All(
            Texts(file, Languages[0]).Keys.Select(Unform).Distinct(),
            key => Assert.True(IsWritten(key), $"No code says \"{key}\".")
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_of_a_count_has_every_plural_form(Type file)
    {
        var keys = Texts(file, Languages[0]).Keys;

        Assert.All(
            keys.Where(key => Unform(key) != key),
            key => Assert.All(Forms, form => Assert.Contains($"{Unform(key)}{form}", keys))
        );
    }

    private static ResourceManager? ResourcesOf(Type type) =>
        type.GetProperty("Resources", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as ResourceManager;

    private static Dictionary<string, string> Texts(Type file, CultureInfo language) =>
        ResourcesOf(file)!
            .GetResourceSet(language, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    /// <summary>As a whole, or in two parts as in <c>$"language-{code}"</c>.</summary>
    private static bool IsWritten(string key) =>
        Starts.Any(start =>
            Sources.Value.Contains($"{start}{key}\"", StringComparison.Ordinal)
            || (
                key.LastIndexOf('-') is > 0 and var dash
                && Sources.Value.Contains($"{start}{key[..dash]}-{{", StringComparison.Ordinal)
            )
        );

    private static string Unform(string key) =>
        Forms.FirstOrDefault(key.EndsWith) is { } form ? key[..^form.Length] : key;

    private static IEnumerable<int> Placeholders(string text) =>
        Enumerable.Range(0, 10).Where(slot => text.Contains($"{{{slot}}}", StringComparison.Ordinal));

    private static string ReadSources([CallerFilePath] string thisFile = "") =>
        string.Join(
            '\n',
            Directory
                .EnumerateFiles(
                    Path.Combine(Path.GetDirectoryName(thisFile)!, "../../src/CommunityBot.Core"),
                    "*.cs",
                    SearchOption.AllDirectories
                )
                .Select(File.ReadAllText)
        );
}
