namespace CommunityBot.Sandbox.Wire;

/// <summary>What is to be mended at an input.</summary>
internal sealed record ErrorPayload(string Input, string Mend);
