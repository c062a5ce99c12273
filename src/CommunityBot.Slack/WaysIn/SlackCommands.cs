using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.Install;
using CommunityBot.Slack.Wire.Inbound;

namespace CommunityBot.Slack.WaysIn;

/// <summary>
/// Takes slash commands: <c>/community</c> and whatever one would say to the bot. The answer comes by the response URL.
/// https://docs.slack.dev/interactivity/implementing-slash-commands
/// </summary>
internal sealed class SlackCommands(SlackSenders senders, SlackConversation conversation, ReturnAddresses addresses)
{
    /// <summary>The command that the app's manifest has.</summary>
    public const string Command = "/community";

    /// <summary>Returns only when the inbox has it, and when what is to be shown at once was shown.</summary>
    public async Task<SlackReply> TakeAsync(CommandPayload told, CancellationToken cancellationToken)
    {
        // Slack only looks whether our certificate is good.
        if (told.SslCheck is "1")
            return new SlackReply.Taken();

        if (!SlackId.IsGood(told.UserId) || !SlackId.IsGood(told.ChannelId) || told.TriggerId is null)
            return new SlackReply.Malformed();

        var installation = await senders.FindAsync(told.TeamId, told.EnterpriseId, told.ApiAppId, cancellationToken);
        if (installation is null)
            return new SlackReply.Taken();

        var by = new Account(SlackPlatform.PlatformName, installation.Id, told.UserId);
        var place = new Place(SlackPlatform.PlatformName, installation.Id, told.ChannelId);
        var surface = new Surface.Open(told.TriggerId, place) { ReturnTo = addresses.Check(told.ResponseUrl) };

        return told.Command == Command
            ? await conversation.TakeAsync(Acted(told, by, surface, installation), cancellationToken)
            : await conversation.TellAsync(new(by, surface, SlackTexts.UnknownCommand), cancellationToken);
    }

    private static Gesture.Acted Acted(
        CommandPayload told,
        Account by,
        Surface.Open surface,
        SlackInstallation installation
    )
    {
        var words = SlackWords.Read(told.Text ?? "", installation.BotUser);
        var content = new InboundContent.Words(words.Length == 0 ? SlackShortcuts.Help : words);

        return new(
            new(SlackId.Of("command", told.TriggerId), by, surface.Place, content) { ReturnTo = surface.ReturnTo },
            surface
        );
    }
}
