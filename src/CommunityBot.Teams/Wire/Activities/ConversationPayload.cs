namespace CommunityBot.Teams.Wire.Activities;

/// <summary>
/// A conversation. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#conversationaccount-object
/// </summary>
internal sealed record ConversationPayload
{
    /// <summary>In a channel with the thread: <c>19:…@thread.tacv2;messageid=…</c>.</summary>
    public string? Id { get; init; }

    /// <summary>"personal", "groupChat" or "channel".</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    /// <summary>Of a chat that was given one.</summary>
    public string? Name { get; init; }
}
