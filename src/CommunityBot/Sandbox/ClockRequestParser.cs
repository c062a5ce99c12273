using CommunityBot.Sandbox.Wire;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Sandbox;

/// <summary>Makes a moment to move to of what came over HTTP, or says what is wrong with it.</summary>
internal static class ClockRequestParser
{
    private static readonly Duration Farthest = Duration.FromDays(5 * 366);

    /// <summary>Where to move; null where to whatever is due next.</summary>
    /// <exception cref="BadHttpRequestException">It is no way forward; the message says why.</exception>
    public static Instant? Parse(ClockRequest sent, Instant now)
    {
        var moment = sent switch
        {
            { By: { } by, To: null, ToNextDue: false } => now + DurationOf(by),
            { By: null, To: { } to, ToNextDue: false } => to,
            { By: null, To: null, ToNextDue: true } => (Instant?)null,
            _ => throw new BadHttpRequestException("Give exactly one of by, to and toNextDue (true)."),
        };

        if (moment < now)
            throw new BadHttpRequestException($"Time only moves forward, and it is {now} already.");

        return moment > now + Farthest
            ? throw new BadHttpRequestException("That is farther than five years; go there in steps.")
            : moment;
    }

    private static Duration DurationOf(string by)
    {
        var parsed = PeriodPattern.NormalizingIso.Parse(by);

        return parsed is { Success: true, Value: { Years: 0, Months: 0 } period }
            ? period.ToDuration()
            : throw new BadHttpRequestException("by: give a duration like PT1H or P1DT30M.");
    }
}
