using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Manners;

/// <summary>One unasked message that a person got.</summary>
/// <param name="At">When it was let through.</param>
/// <param name="Number">Tells it from others of the very same moment.</param>
/// <param name="First">The prompt it was about, or the first of several.</param>
public sealed record LedgerEntry(Instant At, int Number, PromptId First) : IRow
{
    /// <summary>The first part of the keys of the ledger.</summary>
    public const string Prefix = "ledger|";

    /// <summary>How far back the ledger reaches: the longest rest that a silent person gets.</summary>
    internal static readonly Duration Remembered = Etiquette.LongRest;

    // Of one width, so that the order of the keys is the order in time.
    private static readonly InstantPattern Sortable = InstantPattern.CreateWithInvariantCulture(
        "uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fffffff'Z'"
    );

    public string RowKey => $"{Prefix}{Sortable.Format(At)}|{Number}";
}
