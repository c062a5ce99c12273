using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Pipeline;

/// <summary>Where a posted message is, so that it can be redrawn.</summary>
internal sealed record PostedCard(MessageRef Message)
{
    public static string Key(CardId card) => $"posted|{card.Value}";
}
