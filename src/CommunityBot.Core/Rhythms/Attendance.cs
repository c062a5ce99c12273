using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>One member's answer to one gathering: a row of its own, so that members never wait for one another.</summary>
/// <param name="Gathering">Which gathering.</param>
/// <param name="Member">Whose answer.</param>
/// <param name="Name">Their name when they answered.</param>
/// <param name="Answer">Whether they come.</param>
/// <param name="At">When they said so.</param>
public sealed record Attendance(GatheringId Gathering, MemberId Member, string Name, Answer Answer, Instant At) : IRow
{
    /// <summary>The first part of the keys of answers.</summary>
    public const string Prefix = "answer|";

    /// <summary>Whether they want to be reminded.</summary>
    public ReminderChoice Reminder { get; init; }

    /// <summary>The last change of the gathering (<see cref="Rhythms.Gathering.Change"/>) that they know of.</summary>
    public int Knows { get; init; }

    /// <summary>
    /// How many reminders were asked for so far. Each has an id of its own: one that was sent already must not keep a
    /// later one, after a move, from being sent.
    /// </summary>
    public int Reminders { get; init; }

    /// <summary>The id of their current reminder; null where there was none yet, and in older rows.</summary>
    public PromptId? ReminderId { get; init; }

    public string RowKey => Key(Gathering, Member);

    /// <summary>Whether they are to be told of changes: they said yes or maybe.</summary>
    public bool Cares => Answer is not Answer.No;

    /// <summary>With one more reminder, by a community: another may have a gathering of the same name at the same time.</summary>
    internal Attendance Reminded(CommunityId by) =>
        this with
        {
            Reminders = Reminders + 1,
            ReminderId = RhythmPrompts.ReminderId(by, Gathering, Member, Reminders + 1),
        };

    /// <summary>The key of a member's answer.</summary>
    public static string Key(GatheringId gathering, MemberId member) => $"{PrefixOf(gathering)}{member.Value}";

    /// <summary>The first part of the keys of all answers to one gathering.</summary>
    public static string PrefixOf(GatheringId gathering) => $"{Prefix}{gathering.Value}|";
}
