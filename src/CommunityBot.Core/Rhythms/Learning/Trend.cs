using System.Collections.Immutable;

namespace CommunityBot.Core.Rhythms.Learning;

/// <summary>How many came to the last three gatherings and to those before, each on average and rounded.</summary>
public sealed record Trend(int Earlier, int Lately)
{
    /// <summary>How many gatherings are the last ones.</summary>
    public const int Last = 3;

    private const int FewestEarlier = 3;

    /// <summary>
    /// The trend of gatherings in their order. Those count who said that they were there, where at each somebody did; else
    /// those who had said yes.
    /// </summary>
    public static Trend Of(ImmutableArray<Held> held)
    {
        var clicked = held.All(one => one.WereThere > 0);
        var counts = held.Select(one => clicked ? one.WereThere : one.SaidYes).ToImmutableArray();

        return new(Average(counts[..^Last]), Average(counts[^Last..]));
    }

    /// <summary>At most three fifths of those who came before still come.</summary>
    public bool Falls => Earlier >= FewestEarlier && Lately * 5 <= Earlier * 3;

    /// <summary>At least a fifth more come than before.</summary>
    public bool Grows => Earlier >= FewestEarlier && Lately * 5 >= Earlier * 6;

    private static int Average(ImmutableArray<int> counts) =>
        (int)Math.Round(counts.Average(), MidpointRounding.AwayFromZero);
}
