namespace CommunityBot.Teams.Wire.Activities;

/// <summary>
/// A person or a bot. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#channelaccount-object
/// </summary>
internal sealed record AccountPayload
{
    /// <summary>Of a person <c>29:…</c>, good for this bot alone; of a bot <c>28:</c> and its app id.</summary>
    public string? Id { get; init; }

    /// <summary>As its owner is called; not told in events.</summary>
    public string? Name { get; init; }

    /// <summary>The object id in Entra; some guests lack one.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>"user" or "bot".</summary>
    public string? Role { get; init; }
}
