using System.Globalization;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Learning;

/// <summary>Advice in words: the numbers, the proposal, and two buttons.</summary>
internal static class AdviceMessage
{
    public static Message Of(Advice advice, Rhythm rhythm) =>
        Message
            .Of(LearningTexts.Numbers(advice, rhythm))
            .With(
                new Block.Paragraph(LearningTexts.Proposes(advice.Proposal, rhythm)),
                new Block.Buttons([Accept(advice), Dismiss(advice)]),
                new Block.Context(LearningTexts.YouDecide)
            );

    public static Prompt Prompt(Advice advice, Rhythm rhythm, Community community, MemberId member, Instant now) =>
        new(
            new(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"advice:{rhythm.Id.Value}:{advice.Kind}:{member.Value}:{now.ToUnixTimeSeconds()}"
                )
            ),
            community.Id,
            community.Name,
            new PromptTopic($"rhythm:{community.Id}/{rhythm.Id}", rhythm.Details.Title),
            PromptClaim.Normal,
            now,
            now + AdviceDesk.Waits,
            Of(advice, rhythm),
            LearningTexts.Numbers(advice, rhythm)
        );

    private static Button Accept(Advice advice) =>
        new(LearningTexts.Accept, LearningActions.Accept, $"{advice.Rhythm.Value};{advice.Proposal.Text}")
        {
            OpensForm = true,
            Style = ButtonStyle.Primary,
        };

    private static Button Dismiss(Advice advice) =>
        new(LearningTexts.Dismiss, LearningActions.Dismiss, $"{advice.Rhythm.Value};{advice.Kind}");
}
