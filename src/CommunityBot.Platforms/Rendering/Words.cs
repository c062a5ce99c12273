using System.Globalization;
using System.Text;

namespace CommunityBot.Platforms.Rendering;

/// <summary>
/// Takes out of people's words what is no word: control characters, halves of surrogate pairs, and the marks that turn
/// the direction of whatever is written after them. Right-to-left letters themselves need no marks.
/// </summary>
public static class Words
{
    private const char LineFeed = '\n';

    /// <summary>The words without it, in their lines.</summary>
    public static string Clean(string words) => IsClean(words) ? words : Cleaned(words);

    /// <summary>The same in one line.</summary>
    public static string OneLine(string words) => Clean(words).Replace(LineFeed, ' ');

    /// <summary>Whether nothing of it would be seen: platforms refuse or leave out empty texts.</summary>
    public static bool IsBlank(string words)
    {
        foreach (var rune in words.EnumerateRunes())
            if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
                return false;

        return true;
    }

    private static bool IsClean(string words)
    {
        foreach (var letter in words)
            if (char.IsControl(letter) && letter != LineFeed || char.IsSurrogate(letter) || IsMark(letter))
                return false;

        return true;
    }

    private static string Cleaned(string words)
    {
        var cleaned = new StringBuilder(words.Length);

        // Runes replace a lone surrogate by U+FFFD by themselves.
        foreach (var rune in words.ReplaceLineEndings("\n").EnumerateRunes())
            if (rune.Value is LineFeed)
                cleaned.Append(LineFeed);
            else if (rune.Value is '\t')
                cleaned.Append(' ');
            else if (!Rune.IsControl(rune) && !(rune.IsBmp && IsMark((char)rune.Value)))
                cleaned.Append(rune.ToString());

        return cleaned.ToString();
    }

    // Embeddings, overrides and isolates of the bidirectional algorithm, line and paragraph separators, noncharacters.
    private static bool IsMark(char letter) =>
        letter
            is (>= '\u2028' and <= '\u2029')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069')
                or '\uFEFF'
                or '\uFFFE'
                or '\uFFFF';
}
