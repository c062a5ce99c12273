namespace CommunityBot.Sandbox.Wire;

/// <summary>An option of a choice or of an input.</summary>
internal sealed record OptionPayload(string Label, string Value);
