using System.Collections.Immutable;
using CommunityBot.Platforms;
using CommunityBot.Slack.Rendering;
using CommunityBot.Slack.Wire.Blocks;
using CommunityBot.Slack.Wire.Inbound;

namespace CommunityBot.Slack.WaysIn;

/// <summary>Reads a form that was sent off. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload</summary>
internal static class SubmissionParser
{
    /// <summary>What was sent off.</summary>
    public static Gesture Parse(InteractionPayload told, Account by, ReturnAddresses addresses)
    {
        if (told.View is not { CallbackId: { } form } view || !SlackId.IsGood(view.Id))
            return new Gesture.Malformed();

        var state = view.State ?? new ViewStatePayload();
        if (FormMetadataParser.Parse(view.PrivateMetadata) is not { } metadata || !IsReadable(state))
            return new Gesture.Malformed();

        var place = SlackInteractionParser.PlaceOf(by, metadata);
        var inputs = (view.Blocks ?? [])
            .Where(block => block is { Type: "input", BlockId: not null })
            .Select(block => block!.BlockId!);
        var content = new InboundContent.Submitted(
            form,
            metadata.Context,
            SlackRenderer.ReadValues(state, metadata),
            metadata.Message
        );

        return new Gesture.Acted(
            new(IdOf(told, view), by, place, content) { ReturnTo = addresses.Check(metadata.ReturnTo) },
            new Surface.Submission(told.TriggerId, place, metadata, [.. inputs], view.PreviousViewId is not null)
        )
        {
            Files = SlackRenderer.ReadFiles(state),
        };
    }

    // With the trigger: a form that stayed open and is sent off again, mended or not, is another event.
    private static string IdOf(InteractionPayload told, ViewPayload view) =>
        SlackId.Of("submission", view.Id, view.Hash, told.TriggerId);

    private static bool IsReadable(ViewStatePayload state) =>
        state.Values is { } blocks
        && blocks.Values.All(block => block is not null && block.Values.All(IsReadable))
        && blocks.Keys.Select(InputId.NameIn).Distinct().Count() == blocks.Count;

    private static bool IsReadable(ElementStatePayload? element) =>
        element is not null
        && element.SelectedOption is not { Value: null }
        && IsReadable(element.SelectedOptions, option => option?.Value)
        && IsReadable(element.Files, file => file?.Id);

    private static bool IsReadable<TItem>(ImmutableArray<TItem>? items, Func<TItem, string?> read) =>
        items is not { } all || (!all.IsDefault && all.All(item => read(item) is not null));
}
