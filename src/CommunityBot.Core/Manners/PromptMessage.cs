using System.Collections.Immutable;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Manners;

/// <summary>How prompts look when they are sent: alone or together, and always with a way to have fewer of them.</summary>
internal static class PromptMessage
{
    private const int MostLines = 10;

    public static Message Of(ImmutableArray<Prompt> prompts)
    {
        var message = prompts is [var only] ? only.Message : Digest(prompts);
        var topics = prompts.Select(prompt => prompt.Topic).DistinctBy(topic => topic.Key).ToImmutableArray();

        return message.With(
            new Block.Buttons([
                MannersButtons.Snooze,
                topics is [var topic] ? MannersButtons.Mute(topic) : MannersButtons.Settings,
                MannersButtons.Stop,
            ])
        );
    }

    private static Message Digest(ImmutableArray<Prompt> prompts)
    {
        var title = prompts.All(prompt => prompt.Claim is PromptClaim.Promised)
            ? MannersTexts.PromisedTitle(prompts.Length)
            : MannersTexts.DigestTitle(prompts.Length);
        var fromSeveral = prompts.DistinctBy(prompt => prompt.Community).Skip(1).Any();
        var lines = prompts
            .Take(MostLines)
            .Select(prompt =>
                fromSeveral
                    ? MannersTexts.DigestLineFrom(prompt.CommunityName, prompt.Line)
                    : MannersTexts.DigestLine(prompt.Line)
            );
        var more = prompts.Length - MostLines;

        return new(
            title,
            [
                new Block.Heading(title),
                .. lines.Select(line => new Block.Paragraph(line)),
                .. more > 0 ? (Block[])[new Block.Context(MannersTexts.AndMore(more))] : [],
            ]
        );
    }
}
