using System.Diagnostics;
using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Rendering;

/// <summary>How much text is shown in a block; what menus hold is shown only when they are opened.</summary>
internal static class Weight
{
    // Titles have been seen to count for more than their letters.
    private const int Title = 100;

    public static int Of(BlockPayload block) =>
        block switch
        {
            BlockPayload.Section section => (section.Text?.Text.Length ?? 0)
                + (section.Fields?.Sum(field => field.Text.Length) ?? 0),
            BlockPayload.Header header => Title + header.Text.Text.Length,
            BlockPayload.Divider => 0,
            BlockPayload.Context context => context.Elements.Sum(element => element.Text.Length),
            BlockPayload.Actions actions => actions.Elements.Sum(Of),
            BlockPayload.Image image => image.AltText.Length,
            BlockPayload.Input input => input.Label.Text.Length + (input.Hint?.Text.Length ?? 0),
            _ => throw new UnreachableException(),
        };

    private static int Of(ElementPayload element) =>
        element is ElementPayload.Button button ? button.Text.Text.Length : 0;
}
