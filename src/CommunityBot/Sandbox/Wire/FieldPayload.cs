namespace CommunityBot.Sandbox.Wire;

/// <summary>A labelled value.</summary>
internal sealed record FieldPayload(string Label, string Value);
