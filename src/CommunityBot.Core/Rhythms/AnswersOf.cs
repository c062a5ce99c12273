using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// One member's latest answers by gathering: what <c>upcoming</c> shows them, in one small row instead of a search
/// through everybody's answers.
/// </summary>
public sealed record AnswersOf(MemberId Member, ImmutableDictionary<string, Answer> ByGathering) : IRow
{
    /// <summary>The first part of the keys of these rows.</summary>
    public const string Prefix = "answers-of|";

    private const int MaxAnswers = 100;

    /// <summary>Their time zone when they last answered, by its tz database id; empty where it isn't known.</summary>
    public string Zone { get; init; } = "";

    public string RowKey => Key(Member);

    /// <summary>The key of a member's row.</summary>
    public static string Key(MemberId member) => $"{Prefix}{member.Value}";

    /// <summary>Reads a member's answers; none yet where there is no row.</summary>
    public static Reading<AnswersOf> Reading(MemberId member) =>
        Read.Row<AnswersOf>(Key(member)).Select(row => row ?? new AnswersOf(member, []));

    /// <summary>What they said to a gathering; null when they haven't.</summary>
    public Answer? To(GatheringId gathering) =>
        ByGathering.TryGetValue(gathering.Value, out var answer) ? answer : null;

    /// <summary>With one more answer; the oldest gatherings go once there are a hundred.</summary>
    public AnswersOf With(GatheringId gathering, Answer answer)
    {
        var all = ByGathering.SetItem(gathering.Value, answer);
        return all.Count <= MaxAnswers
            ? this with
            {
                ByGathering = all,
            }
            : this with
            {
                ByGathering = all.Remove(all.Keys.MinBy(OriginalStart)!),
            };
    }

    private static Instant OriginalStart(string gathering) => GatheringId.From(gathering).OriginalStart;
}
