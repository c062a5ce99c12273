using System.Collections.Immutable;

namespace CommunityBot.Core.Communities;

/// <summary>Says which person an account of an installation is, and which communities they belong to, the first joined first.</summary>
public sealed record AccountLink(string User, PersonId Person, ImmutableArray<CommunityId> Communities) : IRow
{
    public string RowKey => Key(User);

    /// <summary>The communities that they have left, which may still hold something of theirs; null in older rows.</summary>
    public ImmutableArray<CommunityId>? Left { get; init; }

    /// <summary>All communities that may hold something of theirs.</summary>
    public ImmutableArray<CommunityId> Known => [.. Communities, .. Left ?? []];

    /// <summary>The key of an account's link.</summary>
    public static string Key(string user) => $"account|{user}";
}
