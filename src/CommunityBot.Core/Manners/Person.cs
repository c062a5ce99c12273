using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>A human and how they want to be spoken to, over all communities and platforms.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Language">The language they read, as a culture name.</param>
/// <param name="Zone">Where they live, as a tz database id.</param>
public sealed record Person(PersonId Id, string Language, string Zone) : IRow
{
    /// <summary>The key of the one row.</summary>
    public const string Key = "person|";

    /// <summary>How many unasked messages a person gets in seven days who never said how many.</summary>
    public const int UsualBudget = 3;

    /// <summary>The most that can be asked for.</summary>
    public const int LargestBudget = 14;

    public string RowKey => Key;

    /// <summary>Who says what language they read.</summary>
    public SettingSource LanguageFrom { get; init; }

    /// <summary>Who says where they live.</summary>
    public SettingSource ZoneFrom { get; init; }

    /// <summary>When nobody disturbs them.</summary>
    public QuietHours QuietHours { get; init; } = QuietHours.Usual;

    /// <summary>Until when they want to hear nothing; in the past or null where they don't mind.</summary>
    public Instant? SnoozedUntil { get; init; }

    /// <summary>Whether they want to hear anything unasked at all.</summary>
    public Speech Speech { get; init; }

    /// <summary>What they don't want to hear of.</summary>
    public ImmutableArray<PromptTopic> MutedTopics { get; init; } = [];

    /// <summary>Whom they don't want to hear from.</summary>
    public ImmutableArray<MutedCommunity> MutedCommunities { get; init; } = [];

    /// <summary>How many unasked messages they get in any seven days, over all communities (0 to 14).</summary>
    public int WeeklyBudget { get; init; } = UsualBudget;

    /// <summary>How many unasked messages they got since they last did anything.</summary>
    public int UnansweredInARow { get; init; }

    /// <summary>Who they turned out to be, too, and whose all this is since; null while they are themselves.</summary>
    public PersonId? Into { get; init; }

    /// <summary>Of several accounts the one by which they are reached; null while they have one.</summary>
    public PersonAccount? LivesAt { get; init; }

    /// <summary>Whether they chose it, or it follows where they act.</summary>
    public SettingSource LivesAtFrom { get; init; }

    /// <summary>Reads the person of a partition; one who was never met is taken for an English reader in UTC.</summary>
    public static Reading<Person> Reading(PersonId id) =>
        Read.Row<Person>(Key).Select(row => row ?? new(id, "en", "UTC"));

    /// <summary>That moment, or the end of the quiet hours that it falls into.</summary>
    public Instant AwakeAt(Instant at) => QuietHours.Awake(at, Clock);

    /// <summary>The zone of their wall clock.</summary>
    internal DateTimeZone Clock => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc;

    /// <summary>Why they don't want this one, now or later; null where they do.</summary>
    internal DropReason? Refuses(Prompt prompt) =>
        this switch
        {
            { Speech: Speech.Stopped } => DropReason.Stopped,
            _ when MutedTopics.Any(topic => topic.Key == prompt.Topic.Key) => DropReason.TopicMuted,
            _ when MutedCommunities.Any(community => community.Id == prompt.Community) => DropReason.CommunityMuted,
            { WeeklyBudget: 0 } when prompt.Claim is not PromptClaim.Promised => DropReason.NothingUnasked,
            _ => null,
        };
}
