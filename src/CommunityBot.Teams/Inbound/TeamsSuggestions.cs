using CommunityBot.Platforms;

namespace CommunityBot.Teams.Inbound;

/// <summary>
/// Answers inputs that ask for what fits while one types.
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search
/// </summary>
internal sealed class TeamsSuggestions(ISuggestions suggestions)
{
    private const int Most = 15;
    private const int LongestOption = 200;

    /// <summary>The options; none where nothing fits, or for an input that isn't there any more.</summary>
    public TeamsReply Answer(Meaning.Asks asks) =>
        Answers.Suggest(
            suggestions
                .Find(asks.Suggestions, asks.Typed)
                .Where(option => option.Length is > 0 and <= LongestOption)
                .Distinct()
                .Take(Most)
        );
}
