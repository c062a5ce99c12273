using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.Install;
using CommunityBot.Slack.Rendering;
using CommunityBot.Slack.Wire.Inbound;

namespace CommunityBot.Slack.WaysIn;

/// <summary>Finds out what an interaction means. https://docs.slack.dev/reference/interaction-payloads</summary>
internal static class SlackInteractionParser
{
    private const int MaxValue = 2_000;

    /// <summary>What somebody did.</summary>
    public static Gesture Parse(InteractionPayload told, SlackInstallation installation, ReturnAddresses addresses)
    {
        if (!SlackId.IsGood(told.User?.Id))
            return new Gesture.Malformed();

        var account = new Account(SlackPlatform.PlatformName, installation.Id, told.User.Id);
        return told.Type switch
        {
            "block_actions" => Pressed(told, account, addresses),
            "view_submission" => SubmissionParser.Parse(told, account, addresses),
            "shortcut" or "message_action" => Shortcut(told, account, addresses),
            "block_suggestion" => new Gesture.Asks(ActionId.Read(told.ActionId ?? "").Action, told.Value ?? ""),
            "view_closed" => new Gesture.Nothing("view-closed"),
            _ => new Gesture.Nothing("interaction-type"),
        };
    }

    private static Gesture Pressed(InteractionPayload told, Account by, ReturnAddresses addresses)
    {
        if (told.Actions is not { IsDefaultOrEmpty: false } actions || actions[0] is not { ActionId: { } id } action)
            return new Gesture.Malformed();

        // The client itself follows a link.
        if (action.Url is not null)
            return new Gesture.Nothing("link");

        var press = Press.Read(id, action.SelectedOption?.Value ?? action.Value);
        if (press.Value.Length > MaxValue || press.Action.Length == 0)
            return new Gesture.Malformed();

        return told.View is { } view
            ? PressedInView(told, view, action, press, by, addresses)
            : PressedInMessage(told, action, press, by, addresses);
    }

    private static Gesture PressedInMessage(
        InteractionPayload told,
        ActionPayload action,
        Press press,
        Account by,
        ReturnAddresses addresses
    )
    {
        var channel = told.Container?.ChannelId ?? told.Channel?.Id;
        var ts = told.Container?.MessageTs ?? told.Message?.Ts;
        var thread = told.Container?.ThreadTs ?? told.Message?.ThreadTs;

        if (!SlackId.IsGood(channel) || !SlackId.IsGood(ts) || (thread is not null && !SlackId.IsGood(thread)))
            return new Gesture.Malformed();

        // Only the response URL reaches a message that one person sees.
        var message = told.Container?.IsEphemeral is true ? $"ephemeral:{ts}" : ts;
        var place = PlaceOf(by, channel) with { Thread = thread };
        var surface = new Surface.Open(told.TriggerId, place)
        {
            Message = message,
            ReturnTo = addresses.Check(told.ResponseUrl),
        };
        var content = new InboundContent.Pressed(press.Action, press.Value, message);

        return new Gesture.Acted(
            new(IdOf(by, action, $"{channel}:{message}"), by, place, content) { ReturnTo = surface.ReturnTo },
            surface
        );
    }

    private static Gesture PressedInView(
        InteractionPayload told,
        ViewPayload view,
        ActionPayload action,
        Press press,
        Account by,
        ReturnAddresses addresses
    )
    {
        if (!SlackId.IsGood(view.Id) || FormMetadataParser.Parse(view.PrivateMetadata) is not { } metadata)
            return new Gesture.Malformed();

        var place = PlaceOf(by, metadata);
        Surface surface =
            view.Type == "modal"
                ? new Surface.Modal(told.TriggerId, place, view.Id, view.Hash, metadata)
                : new Surface.Open(told.TriggerId, place);
        var content = new InboundContent.Pressed(press.Action, press.Value, Message: null);

        return new Gesture.Acted(
            new(IdOf(by, action, view.Id), by, place, content) { ReturnTo = addresses.Check(metadata.ReturnTo) },
            surface
        );
    }

    private static Gesture Shortcut(InteractionPayload told, Account by, ReturnAddresses addresses)
    {
        var channel = told.Channel?.Id ?? by.User;
        if (!SlackId.IsGood(channel) || told.TriggerId is not { } trigger)
            return new Gesture.Malformed();

        // Of a message in a thread, the thread: there the answer is looked for.
        var place = PlaceOf(by, channel) with
        {
            Thread = SlackId.IsGood(told.Message?.ThreadTs) ? told.Message.ThreadTs : null,
        };
        var surface = new Surface.Open(trigger, place) { ReturnTo = addresses.Check(told.ResponseUrl) };

        return SlackShortcuts.WordsOf(told.CallbackId) is { } words
            ? new Gesture.Acted(
                new(SlackId.Of("shortcut", trigger), by, place, new InboundContent.Words(words))
                {
                    ReturnTo = surface.ReturnTo,
                },
                surface
            )
            : new Gesture.Unknown(by, surface, SlackTexts.UnknownShortcut);
    }

    /// <summary>Where a view was opened from; a home, or a view of nobody's making, belongs to the direct messages.</summary>
    public static Place PlaceOf(Account by, FormMetadata metadata) =>
        SlackId.IsGood(metadata.Channel)
            ? PlaceOf(by, metadata.Channel) with
            {
                Thread = SlackId.IsGood(metadata.Thread) ? metadata.Thread : null,
            }
            : PlaceOf(by, by.User);

    private static Place PlaceOf(Account by, string conversation) =>
        new(SlackPlatform.PlatformName, by.Installation, conversation);

    /// <summary>The same press arrives once; the second press of the same button is another.</summary>
    private static string IdOf(Account by, ActionPayload action, string container) =>
        SlackId.Of("press", by.User, action.ActionTs, action.ActionId, container);
}
