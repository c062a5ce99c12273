namespace CommunityBot.Sandbox;

/// <summary>How the Sandbox begins; bound to the section <c>Sandbox</c>. All of it may be left out.</summary>
public sealed class SandboxOptions
{
    /// <summary>
    /// The moment at which the clock of a Sandbox stands that was never opened before; null for the real time.
    /// </summary>
    public DateTimeOffset? StartAt { get; init; }
}
