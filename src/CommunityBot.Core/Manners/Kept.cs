using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>That a person turned out to be another one, too, whose all became theirs.</summary>
public sealed record Kept(PersonId Other, Instant Since) : IRow
{
    /// <summary>The first part of the keys of these rows.</summary>
    public const string Prefix = "kept|";

    public string RowKey => Key(Other);

    /// <summary>The key of one.</summary>
    public static string Key(PersonId other) => $"{Prefix}{other.Value}";
}
