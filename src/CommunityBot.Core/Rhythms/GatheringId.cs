using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Rhythms;

/// <summary>Identifies a gathering: its rhythm, a bar, and the moment at which it was first to start.</summary>
[JsonConverter(typeof(IdJsonConverter<GatheringId>))]
public readonly record struct GatheringId(string Value) : IId<GatheringId>
{
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm:ss'Z'"
    );

    /// <summary>The years in which gatherings take place; others are slips of the hand.</summary>
    internal static readonly Years Years = new(2000, 2199);

    /// <summary>The rhythm that it belongs to.</summary>
    public RhythmId Rhythm => new(Value[..Value.IndexOf('|')]);

    /// <summary>When its rhythm first had it start, to the second; a gathering that moves keeps its id.</summary>
    public Instant OriginalStart => Moment.Parse(Value[(Value.IndexOf('|') + 1)..]).Value;

    /// <summary>The id of a rhythm's gathering.</summary>
    public static GatheringId Of(RhythmId rhythm, Instant originalStart) =>
        new($"{rhythm.Value}|{Moment.Format(originalStart)}");

    public static GatheringId From(string value) => new(value);

    /// <summary>The id of that text; null where the text is none, as an old or a forged button's may be.</summary>
    public static GatheringId? Parse(string text) =>
        text.Split('|') is [var rhythm, var start]
        && RhythmId.Parse(rhythm) is not null
        && Moment.Parse(start) is { Success: true, Value: var moment }
        && Years.Contains(moment.InUtc().Year)
            ? new(text)
            : null;

    public override string ToString() => Value;
}
