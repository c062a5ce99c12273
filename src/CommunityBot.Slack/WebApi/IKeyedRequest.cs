namespace CommunityBot.Slack.WebApi;

/// <summary>A request that comes again when it couldn't be sent at once, and is known by a key then.</summary>
internal interface IKeyedRequest
{
    /// <summary>The same for every try; null where nobody comes again.</summary>
    string? Key { get; }
}
