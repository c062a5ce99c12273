using System.Globalization;
using CommunityBot.Core.Rhythms;
using CsCheck;
using NodaTime;

namespace CommunityBot.Core.Tests.Rhythms;

/// <summary>Generates rules that RFC 5545 allows, and schedules of them in zones whose clocks change.</summary>
internal static class RuleGen
{
    private static readonly Gen<string> ADay = OneOf("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private static readonly Gen<string> AZone = OneOf(
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "America/Sao_Paulo",
        "Africa/Casablanca",
        "Pacific/Apia",
        "UTC"
    );

    public static Gen<LocalDateTime> AStart { get; } =
        Gen.Select(Gen.Int[0, 5_000], Gen.Int[0, 23], OneOf(0, 15, 30))
            .Select((day, hour, minute) => new LocalDate(2010, 1, 1).PlusDays(day).At(new LocalTime(hour, minute)));

    /// <summary>A rule of any frequency of a day and more.</summary>
    public static Gen<string> ARule { get; } =
        Gen.OneOf(Yearly(), Monthly(), Weekly(), Daily())
            .SelectMany(rule =>
                Gen.Select(
                        Maybe(0.4, Number("INTERVAL", 2, 5)),
                        Maybe(0.3, Ending()),
                        Maybe(0.3, ADay.Select(day => $"WKST={day}"))
                    )
                    .Select((interval, end, wkst) => Join(rule, interval, end, wkst))
            );

    public static Gen<Schedule> ASchedule { get; } =
        Gen.Select(AStart, AZone, ARule.Array[0, 2], Gen.Int[-300, 300].Array[0, 4])
            .Select(
                (start, zone, rules, days) =>
                    new Schedule(start, zone, Duration.FromMinutes(90), [.. rules])
                    {
                        Added = [.. days.Where(day => day % 2 == 0).Select(day => start.PlusHours(day * 11))],
                        LeftOut = [.. days.Where(day => day % 2 != 0).Select(start.PlusDays)],
                    }
            );

    private static Gen<string> Yearly() =>
        Gen.OneOf(
            Gen.Select(Maybe(0.6, Months()), Maybe(0.6, MonthDays()), Clocks()).Select(Fits("FREQ=YEARLY")),
            Gen.Select(Months(), NumberedDays(), Clocks()).Select(Fits("FREQ=YEARLY")),
            Gen.Select(MonthDays(), Days(), Clocks()).Select(Fits("FREQ=YEARLY")),
            Gen.Select(NumberedDays(), Clocks(), Clocks())
                .Select((days, _, clocks) => Join("FREQ=YEARLY", days, clocks)),
            Gen.Select(Number("BYWEEKNO", 1, 53), Days(), Clocks()).Select(Fits("FREQ=YEARLY")),
            Gen.Select(Signed("BYYEARDAY", 366), Clocks(), Clocks())
                .Select((days, _, clocks) => Join("FREQ=YEARLY", days, clocks))
        );

    private static Gen<string> Monthly() =>
        Gen.OneOf(
            Gen.Select(Maybe(0.2, Months()), Maybe(0.7, MonthDays()), Clocks()).Select(Fits("FREQ=MONTHLY")),
            Gen.Select(Maybe(0.2, Months()), NumberedDays(), Clocks()).Select(Fits("FREQ=MONTHLY")),
            Gen.Select(MonthDays(), Days(), Clocks()).Select(Fits("FREQ=MONTHLY")),
            Gen.Select(Days(), OneOf("BYSETPOS=1", "BYSETPOS=-1"), Gen.Const("")).Select(Fits("FREQ=MONTHLY"))
        );

    private static Gen<string> Weekly() =>
        Gen.Select(Maybe(0.2, Months()), Maybe(0.8, Days()), Clocks()).Select(Fits("FREQ=WEEKLY"));

    private static Gen<string> Daily() =>
        Gen.Select(Maybe(0.2, Months()), Maybe(0.2, MonthDays()), Maybe(0.3, Days())).Select(Fits("FREQ=DAILY"));

    private static Func<string, string, string, string> Fits(string frequency) =>
        (first, second, third) => Join(frequency, first, second, third);

    private static Gen<string> Months() => Sorted("BYMONTH", Gen.Int[1, 12]);

    private static Gen<string> MonthDays() => Signed("BYMONTHDAY", 31);

    private static Gen<string> Days() =>
        ADay.Array[1, 3].Select(days => $"BYDAY={string.Join(',', days.Distinct(StringComparer.Ordinal))}");

    private static Gen<string> NumberedDays() =>
        Gen.Select(OneOf(1, 2, 3, 4, 5, -1, -2, -3), ADay)
            .Select((nth, day) => $"{Text(nth)}{day}")
            .Array[1, 2]
            .Select(days => $"BYDAY={string.Join(',', days.Distinct(StringComparer.Ordinal))}");

    private static Gen<string> Clocks() => Maybe(0.2, Sorted("BYHOUR", Gen.Int[0, 23]));

    private static Gen<string> Ending() =>
        Gen.OneOf(Number("COUNT", 1, 40), Gen.Int[2012, 2030].Select(year => $"UNTIL={Text(year)}0703T120000"));

    private static Gen<string> Signed(string name, int most) =>
        Sorted(
            name,
            Gen.Select(Gen.Int[1, most], Gen.Bool).Select((number, isNegative) => isNegative ? -number : number)
        );

    private static Gen<string> Sorted(string name, Gen<int> number) =>
        number.Array[1, 3].Select(numbers => $"{name}={string.Join(',', numbers.Distinct().Order().Select(Text))}");

    private static Gen<string> Number(string name, int from, int to) =>
        Gen.Int[from, to].Select(number => $"{name}={Text(number)}");

    private static Gen<string> Maybe(double chance, Gen<string> part) =>
        Gen.Select(Gen.Double[0, 1], part).Select((dice, text) => dice < chance ? text : "");

    private static Gen<T> OneOf<T>(params T[] constants) => Gen.Int[0, constants.Length - 1].Select(i => constants[i]);

    private static string Join(params string[] parts) => string.Join(';', parts.Where(part => part.Length > 0));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
