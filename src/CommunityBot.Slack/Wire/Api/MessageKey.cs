namespace CommunityBot.Slack.Wire.Api;

/// <summary>By which a message of ours is recognised; the id of its outbox row.</summary>
internal sealed record MessageKey(string? Key);
