using System.Diagnostics;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Teams.Inbound;

/// <summary>Passes on what somebody said or did, and shows them at once what follows from it.</summary>
internal sealed class TeamsConversation(
    IInbox inbox,
    TeamsReactions reactions,
    TeamsPresses presses,
    TeamsSuggestions suggestions
)
{
    /// <summary>Returns only when the inbox has it.</summary>
    /// <param name="meaning">What was said or done.</param>
    /// <param name="scene">Where.</param>
    /// <param name="reader">How whoever did it reads, as far as the activity tells.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<TeamsReply> TakeAsync(
        Meaning meaning,
        Scene scene,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        switch (meaning)
        {
            case Meaning.Happened happened:
                await inbox.AcceptAsync(happened.Inbound, cancellationToken);
                return new TeamsReply.Taken();
            case Meaning.Acted acted:
                var reaction = await inbox.TakeAsync(acted.Inbound, cancellationToken);
                return await reactions.ShowAsync(reaction, acted, scene, reader, cancellationToken);
            case Meaning.Looks looks:
                return await presses.LookAsync(looks.View, scene, cancellationToken);
            case Meaning.Incomplete incomplete:
                return presses.Say(incomplete.Mend, reader);
            case Meaning.Asks asks:
                return suggestions.Answer(asks);
            default:
                throw new UnreachableException();
        }
    }
}
