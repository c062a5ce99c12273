namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>What is filled into a view, by block and element.</summary>
internal sealed record ViewStatePayload(Dictionary<string, Dictionary<string, StateValuePayload?>?>? Values);
