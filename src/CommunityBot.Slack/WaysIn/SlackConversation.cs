using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.People;

namespace CommunityBot.Slack.WaysIn;

/// <summary>Passes on what somebody did, and shows them at once what follows from it.</summary>
internal sealed class SlackConversation(
    IInbox inbox,
    SlackReactions reactions,
    SubmittedFiles files,
    ISlackDirectory directory
)
{
    /// <summary>Returns only when the inbox has it, and when what is to be shown at once was shown.</summary>
    public async Task<SlackReply> TakeAsync(Gesture.Acted acted, CancellationToken cancellationToken)
    {
        if (await files.FetchAsync(acted, cancellationToken) is not { Inbound: var inbound })
            return await RefuseFilesAsync(acted, cancellationToken);

        var reaction = await inbox.TakeAsync(inbound, cancellationToken);
        return await reactions.ShowAsync(reaction, acted.Surface, inbound.From, cancellationToken);
    }

    /// <summary>Tells somebody that what they asked for isn't there.</summary>
    public async Task<SlackReply> TellAsync(Gesture.Unknown unknown, CancellationToken cancellationToken)
    {
        var say = new Reaction.Say(Message.Of(unknown.Answer), await ReaderOfAsync(unknown.By, cancellationToken));
        return await reactions.ShowAsync(say, unknown.Surface, unknown.By, cancellationToken);
    }

    /// <summary>Tells somebody, at the inputs, that a file of theirs can't be read.</summary>
    private async Task<SlackReply> RefuseFilesAsync(Gesture.Acted acted, CancellationToken cancellationToken)
    {
        var mend = new Reaction.Mend(
            [.. acted.Files.Select(file => new InputError(file.Input, SlackTexts.FileUnreadable))],
            await ReaderOfAsync(acted.Inbound.From, cancellationToken)
        );
        return await reactions.ShowAsync(mend, acted.Surface, acted.Inbound.From, cancellationToken);
    }

    private async Task<Reader> ReaderOfAsync(Account account, CancellationToken cancellationToken) =>
        await directory.FindAsync(account.Installation, account.User, cancellationToken) is { Profile: var profile }
            ? Reader.Of(profile.Language, profile.Zone)
            : Reader.Of("en", "UTC");
}
