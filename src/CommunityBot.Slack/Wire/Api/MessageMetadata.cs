namespace CommunityBot.Slack.Wire.Api;

/// <summary>
/// What a message carries unseen. Every app and member of the workspace can read it: nothing but our key is in it.
/// https://docs.slack.dev/messaging/message-metadata
/// </summary>
internal sealed record MessageMetadata(string? EventType, MessageKey? EventPayload)
{
    /// <summary>The kind of all of ours.</summary>
    public const string OurType = "communitybot";

    public static MessageMetadata Of(string key) => new(OurType, new(key));
}
