using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>A code that was given to somebody; the one row of its partition, whose key has the code's hash.</summary>
/// <param name="Offer">What it is for.</param>
/// <param name="ExpiresAt">From when it can't be used any more.</param>
public sealed record OfferedCode(CodeOffer Offer, Instant ExpiresAt) : IWakeable
{
    /// <summary>The key of the one row.</summary>
    public const string RowKeyOf = "code|";

    // So long it is known what became of it, for whoever comes late.
    private static readonly Duration Remembered = Duration.FromHours(23);

    /// <summary>Which claim used it up; null while it can be used.</summary>
    public string? TakenBy { get; init; }

    public string RowKey => RowKeyOf;

    public Instant? NextDue => ExpiresAt + Remembered;

    internal static Reading<OfferedCode?> Reading => Read.Row<OfferedCode>(RowKeyOf);
}
