using System.Diagnostics;
using CommunityBot.Teams.Connector;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.Wire.Connector;
using NodaTime;

namespace CommunityBot.Teams.People;

/// <summary>
/// Takes in a conversation's people, page by page, each as if they had just joined. To take one in again changes nothing,
/// so a page that was cut off begins anew.
/// </summary>
internal sealed class RosterReader(
    ConnectorRosters connector,
    TeamsConversations conversations,
    TeamsDirectory directory,
    Rosters rosters,
    RosterInbox inbox
)
{
    private const int MostRewinds = 3;

    /// <summary>Works a page off.</summary>
    /// <returns>How long it is until it can go on; null where it can at once.</returns>
    public async Task<Duration?> TakePageAsync(Roster roster, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(roster.Tenant, roster.Conversation, cancellationToken) is not { } row)
            return await EndAsync(roster, "conversation-unknown", cancellationToken);

        var answer = await connector.MembersAsync(
            new(roster.Tenant, row.ServiceUrl, row.Bot),
            row.RosterOf(roster.Conversation),
            roster.Row.Continuation,
            cancellationToken
        );

        switch (answer)
        {
            case TeamsAnswer<MembersPayload>.Limited limited:
                return limited.Wait;
            case TeamsAnswer<MembersPayload>.Refused refused:
                return await EndAsync(roster, refused.Code, cancellationToken);
            case TeamsAnswer<MembersPayload>.Ok { Body: var page }:
                await TakeAsync(roster, row, page, cancellationToken);
                return null;
            default:
                throw new UnreachableException();
        }
    }

    private async Task TakeAsync(
        Roster roster,
        ConversationRow row,
        MembersPayload page,
        CancellationToken cancellationToken
    )
    {
        foreach (var member in page.Members ?? [])
        {
            if (
                await directory.MeetAsync(roster.Tenant, roster.Conversation, row, member, cancellationToken) is
                { } person
            )
                await inbox.TakeAsync(roster, person, cancellationToken);
        }

        var next = string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken;
        await rosters.AdvanceAsync(roster, next, cancellationToken);
        if (next is null)
            inbox.NoticeEnd();
    }

    // A token that isn't taken any more: at the first page there was none.
    private async Task<Duration?> EndAsync(Roster roster, string code, CancellationToken cancellationToken)
    {
        if (roster.Row is { Continuation: not null, Rewinds: < MostRewinds } && !RefusalCode.IsOutOfConversation(code))
        {
            await rosters.RewindAsync(roster, cancellationToken);
            return null;
        }

        inbox.NoticeEnd(code);
        await rosters.AdvanceAsync(roster, null, cancellationToken);
        return null;
    }
}
