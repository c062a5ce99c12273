using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.Delivery;

/// <summary>How the app took what was sent to it. Closed: callers switch over exactly these.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome() { }

    /// <summary>Whether it was taken in time.</summary>
    public bool IsTaken => this is Taken;

    /// <summary>What the person sees who used a command or pressed something; null where all is well.</summary>
    public string? ShownError =>
        this switch
        {
            Taken => null,
            TimedOut => "operation_timeout",
            _ => "dispatch_failed",
        };

    /// <summary>It was taken, with this answer; both are null where the answer was empty.</summary>
    public sealed record Taken(string? Text, JsonNode? Json) : DeliveryOutcome;

    /// <summary>The app answered with a status that isn't 2xx.</summary>
    public sealed record Refused(int Status, bool IsFinal) : DeliveryOutcome;

    /// <summary>No answer within three seconds.</summary>
    public sealed record TimedOut : DeliveryOutcome;

    /// <summary>The app couldn't be reached, or went away before it answered.</summary>
    public sealed record Unreachable : DeliveryOutcome;
}
