using NodaTime;

namespace CommunityBot.Sandbox;

/// <summary>A rhythm of the lifelike community, as Ana types it into the form.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Type">The value of its type in the form.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="InDays">In how many days its first beat is, or on the working day after.</param>
/// <param name="EveryWeeks">Every how many weeks.</param>
/// <param name="Time">At what time in Berlin.</param>
/// <param name="Minutes">For how long.</param>
/// <param name="Where">A place, or a link.</param>
internal sealed record LifelikeRhythm(
    string Name,
    string Type,
    string Purpose,
    int InDays,
    int EveryWeeks,
    LocalTime Time,
    int Minutes,
    string Where
)
{
    public const string Zone = "Europe/Berlin";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LifelikeRhythm> All { get; } =
    [
        new(
            "Lean Coffee",
            "leancoffee",
            "Bring a question from your week. We vote, and talk about the ones that most of us share.",
            1,
            1,
            new(15, 0),
            45,
            "https://meet.example.org/lean-coffee"
        ),
        new(
            "Problem Clinic",
            "problemsolving",
            "One of us brings something stuck, the others ask and suggest until it moves.",
            2,
            2,
            new(11, 0),
            60,
            "Library, room 3"
        ),
        new(
            "Show and Tell",
            "openhouse",
            "Unfinished work is welcome. Guests too.",
            4,
            4,
            new(14, 30),
            60,
            "https://meet.example.org/show-and-tell"
        ),
    ];

    /// <summary>What is typed into the form's inputs on that day.</summary>
    public IEnumerable<KeyValuePair<string, string>> Typed(LocalDate today)
    {
        var first = OnWorkday(today.PlusDays(InDays));

        yield return new("name", Name);
        yield return new("type", Type);
        yield return new("purpose", Purpose);
        yield return new("repeat", "weekly");
        yield return new("days", first.DayOfWeek.ToString().ToLowerInvariant());
        yield return new("every", $"{EveryWeeks}");
        yield return new("date", $"{first:uuuu-MM-dd}");
        yield return new("time", $"{Time:HH:mm}");
        yield return new("zone", Zone);
        yield return new("length", $"{Minutes}");
        yield return new(Where.StartsWith("https", StringComparison.Ordinal) ? "link" : "place", Where);
        yield return new("announce", $"{7 * 24 * 60}");
        yield return new("remind", "60");
    }

    private static LocalDate OnWorkday(LocalDate day) =>
        day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? day.Next(IsoDayOfWeek.Monday) : day;
}
