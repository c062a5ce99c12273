using NodaTime;

namespace CommunityBot.Sandbox.Wire;

/// <summary>What is posted to <c>/sandbox/clock</c>: exactly one of the three.</summary>
internal sealed record ClockRequest
{
    /// <summary>For how long to move, as an ISO 8601 duration of days and shorter units (<c>P1DT1H</c>).</summary>
    public string? By { get; init; }

    /// <summary>To which moment to move.</summary>
    public Instant? To { get; init; }

    /// <summary>Whether to move to the next moment at which something is due.</summary>
    public bool ToNextDue { get; init; }
}
