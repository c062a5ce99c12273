using System.Text.Json.Serialization;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>One beat of an imported series that differs from its schedule; times are in the schedule's zone. Closed.</summary>
/// <param name="Original">When the beat was to start by the schedule.</param>
[JsonDerivedType(typeof(Moved), "moved")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
public abstract record ImportedChange(LocalDateTime Original)
{
    /// <summary>It takes place at another time, under another title or elsewhere.</summary>
    /// <param name="Original">When the beat was to start by the schedule.</param>
    /// <param name="Start">When it starts instead.</param>
    /// <param name="Length">How long it lasts.</param>
    /// <param name="Title">Null when it keeps the series' title.</param>
    /// <param name="Place">Null when it keeps the series' place.</param>
    public sealed record Moved(
        LocalDateTime Original,
        LocalDateTime Start,
        Duration Length,
        string? Title,
        string? Place
    ) : ImportedChange(Original);

    /// <summary>It doesn't take place.</summary>
    public sealed record Cancelled(LocalDateTime Original) : ImportedChange(Original);
}
