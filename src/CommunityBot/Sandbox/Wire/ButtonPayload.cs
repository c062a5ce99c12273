namespace CommunityBot.Sandbox.Wire;

/// <summary>A button.</summary>
internal sealed record ButtonPayload(string Label, string Action, string Value, string Style);
