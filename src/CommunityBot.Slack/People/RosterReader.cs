using System.Diagnostics;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.Api;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CommunityBot.Slack.People;

/// <summary>
/// Takes in a channel's people, page by page, each as if they had just joined. To take one in again changes nothing, so
/// a page that was cut off begins anew in the next process.
/// </summary>
internal sealed class RosterReader(
    ISlackApi api,
    RosterPeople people,
    Rosters rosters,
    IInbox inbox,
    ILogger<RosterReader> logger
)
{
    private static readonly Duration AWhile = Duration.FromSeconds(30);

    // Only what is being worked off: one page a roster.
    private readonly Dictionary<Roster, RosterPage> _open = [];

    /// <summary>Works a page off.</summary>
    /// <returns>How long it is until it can go on; null where it can at once.</returns>
    public async Task<Duration?> TakePageAsync(Roster roster, CancellationToken cancellationToken)
    {
        if (!_open.TryGetValue(roster, out var page))
        {
            switch (await AskAsync(roster, cancellationToken))
            {
                case SlackAnswer<MembersPayload>.Limited limited:
                    return limited.Wait;
                case SlackAnswer<MembersPayload>.Failed failed:
                    return await EndAsync(roster, failed.Code, cancellationToken);
                case SlackAnswer<MembersPayload>.Ok { Body: var body }:
                    page = new(body.Members, NullIfEmpty(body.ResponseMetadata?.NextCursor), Done: 0);
                    people.Want(roster.Installation, page.Members);
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        return await TakeAsync(roster, page, cancellationToken);
    }

    private async Task<Duration?> TakeAsync(Roster roster, RosterPage page, CancellationToken cancellationToken)
    {
        _open[roster] = page;
        if (await people.ReadAsync(roster.Installation, page.Members[page.Done..], cancellationToken) is { } pause)
            return pause;

        while (page.Done < page.Members.Length)
        {
            _open[roster] = page;
            var user = page.Members[page.Done];

            switch (await people.AskAsync(roster.Installation, user, cancellationToken))
            {
                case SlackAnswer<SlackPerson>.Limited limited:
                    return limited.Wait;
                case SlackAnswer<SlackPerson>.Ok { Body: { IsBot: false, IsGone: false } person }:
                    await inbox.TakeAsync(JoinedBy(roster, user, person), cancellationToken);
                    break;
            }

            page = page with { Done = page.Done + 1 };
        }

        await rosters.AdvanceAsync(roster, page.Next, cancellationToken);
        _open.Remove(roster);
        if (page.Next is null)
            logger.RosterComplete();

        return null;
    }

    private async Task<Duration?> EndAsync(Roster roster, string code, CancellationToken cancellationToken)
    {
        switch (code)
        {
            case "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout":
            case "fetch_members_failed" or "token_expired" or "team_added_to_org":
                return AWhile;
            case "invalid_cursor" when roster.Row.Cursor is not null:
                await rosters.RewindAsync(roster, cancellationToken);
                return null;
            default:
                logger.RosterEnded(code);
                await rosters.AdvanceAsync(roster, null, cancellationToken);
                return null;
        }
    }

    private Task<SlackAnswer<MembersPayload>> AskAsync(Roster roster, CancellationToken cancellationToken) =>
        api.CallAsync(
            SlackMethods.ConversationMembers,
            roster.Installation,
            new MembersRequest(roster.Channel, roster.Row.Cursor),
            null,
            cancellationToken
        );

    private static Inbound JoinedBy(Roster roster, string user, SlackPerson person) =>
        new(
            roster.EventOf(user),
            new Account(SlackPlatform.PlatformName, roster.Installation, user),
            new Place(SlackPlatform.PlatformName, roster.Installation, roster.Channel),
            new InboundContent.Joined(person.Profile)
        );

    private static string? NullIfEmpty(string? cursor) => string.IsNullOrEmpty(cursor) ? null : cursor;
}
