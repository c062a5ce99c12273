using System.Diagnostics;
using System.Globalization;
using CommunityBot.Core.Rhythms;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using Duration = NodaTime.Duration;

namespace CommunityBot.Bench.Occurrences;

/// <summary>The next beats of a rule, through our schedule and by Ical.Net's own calendar event.</summary>
/// <param name="name">What it is called on the command line.</param>
/// <param name="rule">An RRULE value.</param>
/// <param name="begun">How many years before the moment asked for the rule began.</param>
internal sealed class NextOccurrences(string name, string rule, int begun) : IScenario
{
    private const int Beats = 1_000;
    private const int Repeats = 20;
    private const string Zone = "Europe/Berlin";

    private static readonly LocalDateTime Asked = new(2026, 3, 3, 0, 0);

    private readonly LocalDateTime _start = new(2026 - begun, 3, 3, 18, 0);

    public string Name => name;

    public string Question =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"the next {Beats:N0} occurrences of {rule} in {Zone}, begun {begun} years before"
        );

    public string Unit => "ms";

    public Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Candidate>>([
            new("Schedule.From", _ => Task.FromResult(Measured(Ours))),
            new("Ical.Net, CalendarEvent.GetOccurrences", _ => Task.FromResult(Measured(Theirs))),
        ]);

    private static double Measured(Func<Instant> last)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Repeats; i++)
            last();

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / Repeats;
    }

    private Instant Ours() =>
        new Schedule(_start, Zone, Duration.FromHours(1), [rule])
            .From(Asked.InZoneLeniently(DateTimeZoneProviders.Tzdb[Zone]).ToInstant())
            .Take(Beats)
            .Last()
            .Start;

    private Instant Theirs()
    {
        var calendarEvent = new CalendarEvent
        {
            Start = new CalDateTime(_start.ToDateTimeUnspecified(), Zone),
            Duration = Ical.Net.DataTypes.Duration.FromHours(1),
            RecurrenceRule = new RecurrencePattern(rule),
        };
        var last = calendarEvent
            .GetOccurrences(new CalDateTime(Asked.ToDateTimeUnspecified(), Zone))
            .Take(Beats)
            .Last();

        return Instant.FromDateTimeUtc(last.Period.StartTime.AsUtc);
    }
}
