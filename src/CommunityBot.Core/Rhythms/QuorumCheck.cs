using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>That it is to be looked at whether enough come to a gathering that has been announced.</summary>
/// <param name="Gathering">Which gathering.</param>
/// <param name="At">When.</param>
public sealed record QuorumCheck(GatheringId Gathering, Instant At) : IWakeable
{
    /// <summary>The first part of the keys of these rows.</summary>
    public const string Prefix = "quorum|";

    /// <summary>How long before the start it is looked at, where the announcement leaves twice that.</summary>
    public static readonly Duration Before = Duration.FromHours(24);

    public string RowKey => Key(Gathering);

    public Instant? NextDue => At;

    /// <summary>The key of a gathering's row.</summary>
    public static string Key(GatheringId gathering) => $"{Prefix}{gathering.Value}";

    /// <summary>Reads the row; null where nothing is to be looked at any more, or not yet.</summary>
    public static Reading<QuorumCheck?> Reading(GatheringId gathering) => Read.Row<QuorumCheck>(Key(gathering));

    /// <summary>The check of a gathering as it stands; null where it takes place however few come.</summary>
    public static QuorumCheck? Of(Gathering gathering) =>
        gathering.Details.Minimum is null
            ? null
            : new(gathering.Id, gathering.Start - Duration.Min(Before, gathering.Leads.Announce / 2));

    /// <summary>What is to be stored beside a gathering that changes: at another time it is looked at anew.</summary>
    public static QuorumCheck? Beside(Gathering before, Gathering after) =>
        after.Stage is GatheringStage.Announced && before.Start != after.Start ? Of(after) : null;
}
