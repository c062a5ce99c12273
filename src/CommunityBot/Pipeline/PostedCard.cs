using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Pipeline;

/// <summary>Where a posted message is, so that it can be redrawn.</summary>
internal sealed record PostedCard(MessageRef Message)
{
    /// <summary>The key of the row for one of a community's channels; null stands for its first.</summary>
    public static string Key(CardId card, Place? connected) =>
        connected is null ? $"posted|{card.Value}" : $"posted|{card.Value}|in|{ConnectedChannel.Id(connected)}";
}
