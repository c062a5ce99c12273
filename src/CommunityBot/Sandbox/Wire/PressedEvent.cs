namespace CommunityBot.Sandbox.Wire;

/// <summary>A button that is pressed, or an option that is taken; <paramref name="Message"/> is the id of its message.</summary>
internal sealed record PressedEvent(string Action, string Value, string? Message = null);
