using CommunityBot.Core;
using NodaTime;

namespace CommunityBot.Bench.Bot;

/// <summary>The state of the benchmark's capability: a count with a note, of about the size of a gathering's row.</summary>
public sealed record Counter(string Name, int Count, string Note, Instant? NextDue) : IWakeable
{
    /// <summary>What a coordinator might have written about a gathering.</summary>
    public static string SomeNote { get; } =
        "Bring one thing that went wrong this month, and what you would try next time. "
        + "We take ten minutes for each, and end in time for lunch together.";

    public string RowKey => Key(Name);

    public static string Key(string name) => $"counter|{name}";
}
