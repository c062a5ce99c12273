using CommunityBot.Platforms;
using CommunityBot.Teams.Conversations;

namespace CommunityBot.Teams.Inbound;

/// <summary>
/// Greets whoever gets the app for themselves, once: Teams tells of it twice, and who removes it and takes it again within
/// some months knows it already.
/// </summary>
internal sealed class TeamsGreetings(IInbox inbox, IConversations conversations)
{
    /// <summary>Returns only when the inbox has it, where there is something to be greeted for.</summary>
    public async Task TakeAsync(Scene scene, CancellationToken cancellationToken)
    {
        if (await conversations.FindGreetingAsync(scene.Reference, cancellationToken) is not { } greeting)
            return;

        // Not the activity's id: of the two that tell the same the inbox takes one.
        await inbox.AcceptAsync(
            new(
                TeamsId.Of("installed", scene.Place.Conversation, greeting),
                scene.By,
                scene.Place,
                new InboundContent.Installed()
            ),
            cancellationToken
        );
        await conversations.NoteGreetingAsync(scene.Reference, cancellationToken);
    }
}
