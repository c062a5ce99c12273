using NodaTime;

namespace CommunityBot.Core;

/// <summary>How long rows of a kind are kept.</summary>
/// <param name="Setting">The name of its setting in the section <c>Retention</c>, in days.</param>
/// <param name="Since">From when on a row's time runs.</param>
/// <param name="Expire">
/// Lets a row go that was kept for long enough: from its partition, its key, and the moment before which what it holds is
/// old. It looks for itself whether the row may go.
/// </param>
public sealed record Lifetime(
    string Setting,
    Func<IRow, Instant> Since,
    Func<PartitionKey, string, Instant, ICommand> Expire
);
