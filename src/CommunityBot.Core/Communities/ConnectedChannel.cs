using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Communities;

/// <summary>One more channel of a community, beside the one in which it was founded.</summary>
/// <param name="Channel">Where it is.</param>
/// <param name="Name">What its people call it.</param>
/// <param name="Home">The community that it was of its own, and will be again.</param>
public sealed record ConnectedChannel(Place Channel, string Name, CommunityId Home) : IRow
{
    /// <summary>The first part of the keys of connected channels.</summary>
    public const string Prefix = "connected|";

    /// <summary>As many as one community can have.</summary>
    public const int Most = 10;

    public string RowKey => Key(Channel);

    /// <summary>The key of a channel's row.</summary>
    public static string Key(Place channel) => $"{Prefix}{Id(channel)}";

    /// <summary>What tells one channel from all others.</summary>
    public static string Id(Place channel) => $"{channel.Platform}|{channel.Installation}|{channel.Conversation}";
}
