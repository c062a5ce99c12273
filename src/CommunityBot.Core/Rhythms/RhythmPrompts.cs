using System.Globalization;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The prompts of this capability: reminders, and news of what somebody said yes or maybe to.</summary>
internal static class RhythmPrompts
{
    /// <summary>The id of somebody's current reminder. Older rows don't say it: theirs named no community.</summary>
    public static PromptId ReminderId(Attendance of) =>
        of.ReminderId
        ?? new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"reminder:{of.Gathering.Value}:{of.Member.Value}:{of.Reminders}"
            )
        );

    /// <summary>The id of a member's reminder by a community; each that they ask for has its own.</summary>
    public static PromptId ReminderId(CommunityId by, GatheringId gathering, MemberId member, int reminder) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"reminder:{by.Value}:{gathering.Value}:{member.Value}:{reminder}"
            )
        );

    /// <summary>The reminder that somebody asked for; the person's manners keep it until it is due.</summary>
    public static Dispatch.ToMember Reminder(Community community, Gathering gathering, Attendance of)
    {
        var text = GatheringTexts.Reminder(gathering);
        var prompt = Of(community, gathering, ReminderId(of), gathering.RemindAt) with
        {
            Message = Message
                .Of(text)
                .With([
                    .. GatheringCard.Whereabouts(gathering.Details),
                    new Block.Buttons([RhythmButtons.Say(gathering.Id, Answer.No, GatheringTexts.ICannotAfterAll)]),
                ]),
            Line = text,
        };

        return new(of.Member, prompt);
    }

    /// <summary>A prompt about a gathering that people asked for, useful until it starts.</summary>
    public static Prompt Of(Community community, Gathering gathering, PromptId id, Instant notBefore)
    {
        var headline = GatheringTexts.Headline(gathering);
        var topic = new PromptTopic($"rhythm:{community.Id}/{gathering.Id.Rhythm}", gathering.Details.Title);

        return new(
            id,
            community.Id,
            community.Name,
            topic,
            PromptClaim.Promised,
            notBefore,
            gathering.Start,
            Message.Of(headline),
            headline
        );
    }
}
