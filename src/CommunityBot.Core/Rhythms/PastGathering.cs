namespace CommunityBot.Core.Rhythms;

/// <summary>A gathering that is over or was called off, kept for what the community wants to know of it later.</summary>
public sealed record PastGathering(Gathering Gathering) : IRow
{
    /// <summary>The first part of the keys of past gatherings.</summary>
    public const string Prefix = "past|";

    public string RowKey => Key(Gathering.Id);

    /// <summary>The key of a past gathering's row.</summary>
    public static string Key(GatheringId id) => $"{Prefix}{id.Value}";

    /// <summary>The first part of the keys of one rhythm's past gatherings, in the order in which they were first to start.</summary>
    public static string PrefixOf(RhythmId rhythm) => $"{Prefix}{rhythm.Value}|";

    /// <summary>Reads a past gathering; null where there is none.</summary>
    public static Reading<PastGathering?> Reading(GatheringId id) => Read.Row<PastGathering>(Key(id));
}
