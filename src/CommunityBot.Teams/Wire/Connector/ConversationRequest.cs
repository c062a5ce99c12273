using System.Collections.Immutable;

namespace CommunityBot.Teams.Wire.Connector;

/// <summary>
/// A conversation to be begun: the chat with one person, or a thread in a channel.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
/// </summary>
internal sealed record ConversationRequest(bool IsGroup, string TenantId, ConversationChannelData ChannelData)
{
    public IdRequest? Bot { get; init; }

    public ImmutableArray<IdRequest>? Members { get; init; }

    public ActivityRequest? Activity { get; init; }

    /// <summary>The chat with one person; begun again it is the same.</summary>
    public static ConversationRequest WithOne(string tenant, string bot, string user) =>
        new(IsGroup: false, tenant, new(new(tenant))) { Bot = new(bot), Members = [new(user)] };

    /// <summary>A thread in a channel, with its first message.</summary>
    public static ConversationRequest Thread(string tenant, string bot, string channel, ActivityRequest first) =>
        new(IsGroup: true, tenant, new(new(tenant)) { Channel = new(channel) }) { Bot = new(bot), Activity = first };
}
