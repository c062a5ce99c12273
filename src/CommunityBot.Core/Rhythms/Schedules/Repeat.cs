using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Schedules;

/// <summary>How a coordinator says that a rhythm repeats. Closed: a form switches over these.</summary>
public abstract record Repeat
{
    private Repeat() { }

    /// <summary>The RRULE values that say the same; none for once.</summary>
    public abstract ImmutableArray<string> Rules { get; }

    /// <summary>It doesn't repeat.</summary>
    public sealed record Once : Repeat
    {
        public override ImmutableArray<string> Rules => [];
    }

    /// <summary>On days of the week, every so many weeks.</summary>
    /// <param name="Days">At least one; the week begins on Monday.</param>
    /// <param name="Every">1 for every week, 2 for every other, ….</param>
    public sealed record Weekly(ImmutableArray<IsoDayOfWeek> Days, int Every) : Repeat
    {
        public override ImmutableArray<string> Rules =>
            [$"FREQ=WEEKLY{Interval};BYDAY={string.Join(',', Days.Distinct().Order().Select(RuleDay.Code))}"];

        private string Interval => Every > 1 ? string.Create(CultureInfo.InvariantCulture, $";INTERVAL={Every}") : "";
    }

    /// <summary>On one day of each month, for instance the first Thursday.</summary>
    /// <param name="Nth">1 to 4 from the month's beginning, -1 for the last.</param>
    /// <param name="Day">The day of the week.</param>
    public sealed record MonthlyOn(int Nth, IsoDayOfWeek Day) : Repeat
    {
        public override ImmutableArray<string> Rules =>
            [string.Create(CultureInfo.InvariantCulture, $"FREQ=MONTHLY;BYDAY={Nth}{RuleDay.Code(Day)}")];
    }

    /// <summary>As an RRULE in which <see cref="RuleText"/> found no problem.</summary>
    public sealed record Rule(string Text) : Repeat
    {
        public override ImmutableArray<string> Rules => [RuleText.Plain(Text)];
    }
}
