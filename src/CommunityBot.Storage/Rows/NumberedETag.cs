using System.Globalization;

namespace CommunityBot.Storage.Rows;

/// <summary>
/// An ETag that a store of ours counts itself: the number of the opening and of the write within it, so that it is never
/// the same twice, without being stored apart.
/// </summary>
internal static class NumberedETag
{
    private const int WriteBits = 40;

    /// <summary>Where the numbers of an opening begin.</summary>
    public static long FirstOf(long opening) => opening << WriteBits;

    public static string Write(long eTag) => eTag.ToString(CultureInfo.InvariantCulture);

    /// <summary>Its number; one that isn't ours gives -1, which equals none: ours are positive.</summary>
    public static long Read(string eTag) =>
        long.TryParse(eTag, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
