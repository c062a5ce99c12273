using NodaTime;

namespace CommunityBot.FakeSlack.World;

/// <summary>A response_url: five uses within thirty minutes. https://docs.slack.dev/interactivity/handling-user-interaction</summary>
internal sealed class ReturnUrl(string key, string conversationId, string userId, Instant made)
{
    public string Key { get; } = key;
    public string ConversationId { get; } = conversationId;
    public string UserId { get; } = userId;
    public Instant Made { get; } = made;

    /// <summary>The message that replace_original and delete_original are about; null for a slash command.</summary>
    public string? Original { get; init; }
    public int Uses { get; set; }
}
