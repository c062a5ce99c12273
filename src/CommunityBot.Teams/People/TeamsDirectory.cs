using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Teams.Connector;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.Wire.Connector;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Teams.People;

/// <summary>
/// The people and channels of Teams: rosters tell names and ids, activities tell zones and languages.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context
/// </summary>
internal sealed class TeamsDirectory(
    ConnectorRosters connector,
    TeamsConversations conversations,
    Acquainted acquainted,
    Patience patience,
    ILogger<TeamsDirectory> logger
) : ITeamsDirectory
{
    /// <summary>Somebody of another organisation, in a channel that is shared with it: they have no chat with our bot.</summary>
    private const string OtherTenant = "other-tenant";

    public async Task<TeamsPerson?> FindAsync(
        string tenant,
        string user,
        Place place,
        CancellationToken cancellationToken
    )
    {
        if (acquainted.Fresh(tenant, user) is { } known)
            return new(known.User, known.Profile);

        if (await conversations.FindAsync(tenant, place.Conversation, cancellationToken) is not { } row)
            return null;

        // By the id of this bot for them everybody is found, by the object id not everywhere.
        var id = (await conversations.FindPersonAsync(tenant, user, cancellationToken))?.Mri ?? user;
        var answer = await patience.WaitAsync(
            () =>
                connector.MemberAsync(
                    ConnectionTo(tenant, row),
                    row.RosterOf(place.Conversation),
                    id,
                    cancellationToken
                ),
            cancellationToken
        );

        if (answer is TeamsAnswer<MemberPayload>.Refused refused)
            logger.NotTold(refused.Code);

        return answer is TeamsAnswer<MemberPayload>.Ok { Body: var member }
            ? await MeetAsync(tenant, place.Conversation, row, member, user, cancellationToken)
            : null;
    }

    /// <summary>Takes in what a roster tells of somebody; null for bots and for what is nobody.</summary>
    public async Task<TeamsPerson?> MeetAsync(
        string tenant,
        string conversation,
        ConversationRow row,
        MemberPayload member,
        CancellationToken cancellationToken
    ) => await MeetAsync(tenant, conversation, row, member, askedFor: null, cancellationToken);

    public async Task<string?> ChannelNameAsync(string? team, Place place, CancellationToken cancellationToken)
    {
        var (tenant, channel) = (place.Installation, place.Conversation);

        // Nothing tells a bot what a group chat is called, but the activities themselves.
        if (team is null || await conversations.FindAsync(tenant, channel, cancellationToken) is not { } row)
            return null;

        var connection = ConnectionTo(tenant, row);
        if (channel == team)
            return
                await patience.WaitAsync(
                    () => connector.TeamAsync(connection, team, cancellationToken),
                    cancellationToken
                )
                    is TeamsAnswer<TeamPayload>.Ok { Body.Name: var name }
                ? name
                : null;

        var answer = await patience.WaitAsync(
            () => connector.ChannelsAsync(connection, team, cancellationToken),
            cancellationToken
        );
        return answer is TeamsAnswer<ChannelsPayload>.Ok ok
            ? ok.Body.Conversations?.FirstOrDefault(one => one.Id == channel)?.Name
            : null;
    }

    public Profile? Learn(PersonNews news) => acquainted.Learn(news);

    /// <summary>What is known of an account; somebody nameless where that is nothing.</summary>
    public async Task<Profile> DescribeAsync(Account account, CancellationToken cancellationToken)
    {
        var (tenant, user) = (account.Installation, account.User);
        var row = await conversations.FindPersonAsync(tenant, user, cancellationToken);

        if ((row?.MetIn ?? row?.Chat) is { } conversation)
        {
            var place = new Place(TeamsNames.Platform, tenant, conversation);
            if (await FindAsync(tenant, user, place, cancellationToken) is { } person)
                return person.Profile;
        }

        return acquainted.Known(tenant, user)?.Profile ?? new(Learnt.Nameless, "", "");
    }

    private async Task<TeamsPerson?> MeetAsync(
        string tenant,
        string conversation,
        ConversationRow row,
        MemberPayload member,
        string? askedFor,
        CancellationToken cancellationToken
    )
    {
        if (MemberReader.UserOf(member) is not { } user)
            return null;

        var isForeign =
            member.TenantId is { Length: > 0 } theirs
            && !string.Equals(theirs, tenant, StringComparison.OrdinalIgnoreCase);
        var met = new PersonRow(member.Id!, row.ServiceUrl, row.Bot)
        {
            MetIn = row.Kind is ConversationKind.Personal ? null : conversation,
            Chat = row.Kind is ConversationKind.Personal ? conversation : null,
            Unreached = isForeign ? OtherTenant : null,
        };
        await conversations.ChangePersonAsync(
            tenant,
            user,
            before => before is null ? met : before with { Mri = met.Mri, MetIn = before.MetIn ?? met.MetIn },
            cancellationToken
        );

        var known = acquainted.Meet(tenant, user, MemberReader.NameOf(member), askedFor);
        return new(known.User, known.Profile);
    }

    private static Connection ConnectionTo(string tenant, ConversationRow row) => new(tenant, row.ServiceUrl, row.Bot);
}
