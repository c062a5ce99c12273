using System.Text;

namespace CommunityBot.Storage.Rows;

/// <summary>The end of the keys that begin with a prefix.</summary>
internal static class KeyRange
{
    private const int LastCodePoint = 0x10FFFF;

    /// <summary>
    /// The first key, in code point order, after all that begin with the prefix: its last code point moved on by one,
    /// null where there is no such key, so that the range has no end.
    /// </summary>
    public static string? EndOf(string prefix)
    {
        var end = prefix.AsSpan();
        while (!end.IsEmpty)
        {
            Rune.DecodeLastFromUtf16(end, out var last, out var length);
            end = end[..^length];

            if (last.Value < LastCodePoint)
                return string.Concat(end, Next(last).ToString());
        }

        return null;
    }

    // Surrogates are no code points of their own.
    private static Rune Next(Rune rune) => rune.Value is 0xD7FF ? new Rune(0xE000) : new Rune(rune.Value + 1);
}
