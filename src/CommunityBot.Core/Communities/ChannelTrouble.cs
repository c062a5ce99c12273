using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Nothing can be posted in a channel of the community, and those who coordinate were told.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Reason">The platform's own code for why.</param>
public sealed record ChannelTrouble(Instant Since, string Reason) : IRow
{
    /// <summary>The key of the row of the community's first channel, and the first part of the others'.</summary>
    public const string Key = "channel-trouble|";

    /// <summary>Which channel, by <see cref="ConnectedChannel.Id"/>; empty for the community's first.</summary>
    public string Channel { get; init; } = "";

    public string RowKey => $"{Key}{Channel}";

    /// <summary>The key of a channel's row; null stands for the community's first channel.</summary>
    public static string KeyOf(Place? connected) => $"{Key}{(connected is null ? "" : ConnectedChannel.Id(connected))}";
}
