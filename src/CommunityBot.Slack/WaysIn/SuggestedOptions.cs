using System.Text.Json;
using CommunityBot.Platforms;
using CommunityBot.Slack.Wire.Blocks;
using CommunityBot.Slack.Wire.Inbound;

namespace CommunityBot.Slack.WaysIn;

/// <summary>
/// Answers selects that have too many options to list: Slack asks for those that fit what is typed.
/// https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload
/// </summary>
internal sealed class SuggestedOptions(ISuggestions suggestions)
{
    private const int Most = 100;
    private const int LongestOption = 75;

    /// <summary>The options; none where nothing fits, or for a select that isn't there any more.</summary>
    public SlackReply Answer(Gesture.Asks asks)
    {
        var found = suggestions
            .Find(asks.Suggestions, asks.Typed)
            .Where(option => option.Length is > 0 and <= LongestOption)
            .Distinct()
            .Take(Most)
            .Select(option => new OptionPayload(new(option), option));

        return new SlackReply.Answer(
            JsonSerializer.SerializeToUtf8Bytes(new([.. found]), AnswerJson.Default.OptionsRequest)
        );
    }
}
