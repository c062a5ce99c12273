namespace CommunityBot.Core.Communities;

/// <summary>Says which community a channel of an installation belongs to.</summary>
public sealed record ChannelLink(string Channel, CommunityId Community) : IRow
{
    public string RowKey => Key(Channel);

    /// <summary>The key of a channel's link.</summary>
    public static string Key(string channel) => $"channel|{channel}";
}
