using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using Ical.Net;
using Ical.Net.DataTypes;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Core.Rhythms;

/// <summary>Plain words for one rule, as far as there are any.</summary>
internal sealed class RuleWords(Rule rule, LocalDateTime start)
{
    private const int MostClocks = 4;
    private static readonly IsoDayOfWeek[] WorkingDays =
    [
        IsoDayOfWeek.Monday,
        IsoDayOfWeek.Tuesday,
        IsoDayOfWeek.Wednesday,
        IsoDayOfWeek.Thursday,
        IsoDayOfWeek.Friday,
    ];

    private readonly RecurrenceRule _pattern = rule.Pattern;

    /// <summary>The words; null where there are none that say it all.</summary>
    public Phrase? Describe()
    {
        if (_pattern.ByWeekNo is not [] || _pattern.ByYearDay is not [] || _pattern.BySecond is not [])
            return null;
        if (Clocks() is not { } clocks)
            return null;

        return _pattern.Frequency switch
        {
            FrequencyType.Daily => Daily(clocks),
            FrequencyType.Weekly => Weekly(clocks),
            FrequencyType.Monthly => Monthly(clocks),
            FrequencyType.Yearly => Yearly(clocks),
            _ => null,
        };
    }

    private Phrase.List? Clocks()
    {
        var hours = _pattern.ByHour is [] ? [start.Hour] : _pattern.ByHour;
        var minutes = _pattern.ByMinute is [] ? [start.Minute] : _pattern.ByMinute;
        var clocks = hours.Order().SelectMany(_ => minutes.Order(), (hour, minute) => new LocalTime(hour, minute));

        return hours.Count * minutes.Count > MostClocks
            ? null
            : new Phrase.List([.. clocks.Select(Phrase (clock) => new Phrase.Clock(clock))]);
    }

    private Phrase? Daily(Phrase clocks)
    {
        if (_pattern.ByMonthDay is not [] || _pattern.BySetPosition is not [])
            return null;
        if (_pattern.ByDay is [])
            return InMonths(ScheduleTexts.EveryDay(_pattern.Interval, clocks));

        return _pattern.Interval == 1 && PlainDays() is { } days
            ? InMonths(ScheduleTexts.EveryWeek(1, days, clocks))
            : null;
    }

    private Phrase? Weekly(Phrase clocks)
    {
        var days = _pattern.ByDay is [] ? [start.DayOfWeek] : PlainDays();
        if (days is null || _pattern.BySetPosition is not [])
            return null;

        return InMonths(
            days.Value.Length == 7 && _pattern.Interval == 1
                ? ScheduleTexts.EveryDay(1, clocks)
                : ScheduleTexts.EveryWeek(_pattern.Interval, days.Value, clocks)
        );
    }

    private Phrase? Monthly(Phrase clocks) =>
        DayOfMonth() is { } day ? InMonths(ScheduleTexts.EveryMonth(_pattern.Interval, day, clocks)) : null;

    private Phrase? Yearly(Phrase clocks)
    {
        // BYDAY without BYMONTH counts within the year, or means days of all months: no yearly date to people.
        var month = _pattern.ByMonth switch
        {
            [] when _pattern.ByDay is [] => start.Month,
            [var only] => only,
            _ => 0,
        };

        if (month == 0 || DayOfMonth() is not { } day)
            return null;

        var date = (_pattern.ByDay, _pattern.ByMonthDay) switch
        {
            ([], []) => ScheduleTexts.MonthDay(month, start.Day),
            ([], [> 0 and var only]) => ScheduleTexts.MonthDay(month, only),
            _ => ScheduleTexts.DayInMonth(day, month),
        };
        return ScheduleTexts.EveryYear(_pattern.Interval, date, clocks);
    }

    /// <summary>The days of a month that a rule names: "15.", "last day", "first Thursday", "last weekday".</summary>
    private Phrase? DayOfMonth() =>
        (_pattern.ByMonthDay, _pattern.ByDay, _pattern.BySetPosition) switch
        {
            ([], [], []) => ScheduleTexts.DayNumber(start.Day),
            ([-1], [], []) => ScheduleTexts.LastDay,
            ({ Count: > 0 } days, [], []) when days.TrueForAll(day => day > 0) => new Phrase.List([
                .. days.Distinct().Order().Select(ScheduleTexts.DayNumber),
            ]),
            ([], { Count: > 0 } days, []) when days.TrueForAll(day => ScheduleTexts.HasOrdinal(day.Offset)) =>
                new Phrase.List([.. days.Select(day => ScheduleTexts.NthDay(day.Offset!.Value, Iso(day)))]),
            ([], [{ Offset: null } day], [var nth]) when ScheduleTexts.HasOrdinal(nth) => ScheduleTexts.NthDay(
                nth,
                Iso(day)
            ),
            ([], _, [var nth])
                when ScheduleTexts.HasOrdinal(nth) && PlainDays() is { } days && days.SequenceEqual(WorkingDays) =>
                ScheduleTexts.NthWorkingDay(nth),
            _ => null,
        };

    private Phrase InMonths(Phrase words) =>
        _pattern.ByMonth is [] ? words : ScheduleTexts.InMonths(words, [.. _pattern.ByMonth.Order()]);

    private ImmutableArray<IsoDayOfWeek>? PlainDays() =>
        _pattern.ByDay.TrueForAll(day => day.Offset is null)
            ? [.. _pattern.ByDay.Select(Iso).Distinct().Order()]
            : null;

    private static IsoDayOfWeek Iso(WeekDay day) => day.DayOfWeek.ToIsoDayOfWeek();
}
