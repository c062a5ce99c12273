using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace CommunityBot.Core.Rhythms;

/// <summary>Identifies a rhythm within its community: its first name, in a form that can stand in keys.</summary>
[JsonConverter(typeof(IdJsonConverter<RhythmId>))]
public readonly record struct RhythmId(string Value) : IId<RhythmId>
{
    private const int MaxLength = 60;
    private const int MaxNameLength = 40;

    public static RhythmId From(string value) => new(value);

    /// <summary>The id of that text; null where the text is none, as an old or a forged button's may be.</summary>
    public static RhythmId? Parse(string text) =>
        text.Length is > 0 and <= MaxLength
        && text.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-')
            ? new(text)
            : null;

    /// <summary>The id that a rhythm of that name gets: <c>lean-coffee</c>, or <c>lean-coffee-2</c> where that is taken.</summary>
    public static RhythmId Named(string name, IReadOnlySet<RhythmId> taken)
    {
        var slug = Slug(name);
        var number = 2;
        var id = new RhythmId(slug);
        while (taken.Contains(id))
            id = new(string.Create(CultureInfo.InvariantCulture, $"{slug}-{number++}"));

        return id;
    }

    public override string ToString() => Value;

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var sign in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(sign))
                slug.Append(sign);
            else if (!IsMark(sign) && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var whole = slug.ToString();
        var cut = whole[..Math.Min(whole.Length, MaxNameLength)].Trim('-');
        return cut.Length == 0 ? "rhythm" : cut;
    }

    private static bool IsMark(char sign) => char.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark;
}
