namespace CommunityBot.Sandbox;

/// <summary>A button that is pressed, or an option that is taken.</summary>
/// <param name="Action">Its action.</param>
/// <param name="Value">Its value.</param>
/// <param name="Message">The id of its message; null where it stands in a form or in a passing remark.</param>
public sealed record Press(string Action, string Value, string? Message);
