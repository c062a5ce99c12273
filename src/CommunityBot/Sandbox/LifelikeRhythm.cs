using NodaTime;

namespace CommunityBot.Sandbox;

/// <summary>A rhythm of the lifelike community, as Ana types it into the form.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Type">The value of its type in the form.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Day">On which day of the week it beats.</param>
/// <param name="EveryWeeks">Every how many weeks.</param>
/// <param name="Time">At what time in Berlin.</param>
/// <param name="Minutes">For how long.</param>
/// <param name="Where">A place, or a link.</param>
internal sealed record LifelikeRhythm(
    string Name,
    string Type,
    string Purpose,
    IsoDayOfWeek Day,
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
            IsoDayOfWeek.Tuesday,
            1,
            new(15, 0),
            45,
            "https://meet.example.org/lean-coffee"
        ),
        new(
            "Problem Clinic",
            "problemsolving",
            "One of us brings something stuck, the others ask and suggest until it moves.",
            IsoDayOfWeek.Thursday,
            2,
            new(11, 0),
            60,
            "Library, room 3"
        ),
        new(
            "Show and Tell",
            "openhouse",
            "Unfinished work is welcome. Guests too.",
            IsoDayOfWeek.Friday,
            4,
            new(14, 30),
            60,
            "https://meet.example.org/show-and-tell"
        ),
    ];

    /// <summary>What is typed into the form's inputs, with the first beat after that day.</summary>
    public IEnumerable<KeyValuePair<string, string>> Typed(LocalDate after)
    {
        yield return new("name", Name);
        yield return new("type", Type);
        yield return new("purpose", Purpose);
        yield return new("repeat", "weekly");
        yield return new("days", Day.ToString().ToLowerInvariant());
        yield return new("every", $"{EveryWeeks}");
        yield return new("date", $"{after.Next(Day):uuuu-MM-dd}");
        yield return new("time", $"{Time:HH:mm}");
        yield return new("zone", Zone);
        yield return new("length", $"{Minutes}");
        yield return new(Where.StartsWith("https", StringComparison.Ordinal) ? "link" : "place", Where);
        yield return new("announce", $"{7 * 24 * 60}");
        yield return new("remind", "60");
    }
}
