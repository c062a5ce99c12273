using NodaTime;

namespace CommunityBot.Core.Rhythms.Learning;

/// <summary>That one more gathering of a rhythm is counted, and its advice is to be thought over.</summary>
public sealed record Lesson(RhythmId Rhythm, Instant At) : IWakeable
{
    /// <summary>The first part of the keys of these rows.</summary>
    public const string Prefix = "lesson|";

    public string RowKey => Key(Rhythm);

    public Instant? NextDue => At;

    /// <summary>The key of a rhythm's row.</summary>
    public static string Key(RhythmId rhythm) => $"{Prefix}{rhythm.Value}";

    /// <summary>Reads it; null where there is nothing to think over.</summary>
    public static Reading<Lesson?> Reading(RhythmId rhythm) => Read.Row<Lesson>(Key(rhythm));
}
