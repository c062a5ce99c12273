using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Something that was to be said in the community's channel couldn't be, and those who coordinate were told.</summary>
/// <param name="Since">Since when.</param>
public sealed record Unsent(Instant Since) : IRow
{
    /// <summary>The key of its one row.</summary>
    public const string Key = "unsent|";

    public string RowKey => Key;
}
