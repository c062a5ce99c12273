using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Nothing can be posted in the community's channel, and those who coordinate were told.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Reason">The platform's own code for why.</param>
public sealed record ChannelTrouble(Instant Since, string Reason) : IRow
{
    /// <summary>The key of its one row.</summary>
    public const string Key = "channel-trouble|";

    public string RowKey => Key;
}
