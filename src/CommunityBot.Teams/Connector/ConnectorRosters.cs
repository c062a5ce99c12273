using CommunityBot.Teams.Wire.Connector;

namespace CommunityBot.Teams.Connector;

/// <summary>
/// Who is where, and what teams and channels are called, as the connector tells.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context
/// </summary>
internal sealed class ConnectorRosters(ConnectorCalls calls)
{
    private const int PageSize = 500;

    private static ConnectorJson Json => ConnectorJson.Plain;

    /// <summary>A page of who is in a team (by its id), a channel of its own people, or a chat.</summary>
    public Task<TeamsAnswer<MembersPayload>> MembersAsync(
        Connection connection,
        string conversation,
        string? continuation,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            connection,
            new ConnectorCall<MembersPayload>(
                HttpMethod.Get,
                "members",
                ConnectorPath
                    .Of("conversations", conversation, "pagedmembers")
                    .With(
                        $"?pageSize={PageSize}"
                            + (continuation is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuation)}")
                    ),
                Json.MembersPayload
            ),
            conversation,
            cancellationToken
        );

    /// <summary>One of them.</summary>
    public Task<TeamsAnswer<MemberPayload>> MemberAsync(
        Connection connection,
        string conversation,
        string user,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            connection,
            new ConnectorCall<MemberPayload>(
                HttpMethod.Get,
                "member",
                ConnectorPath.Of("conversations", conversation, "members", user),
                Json.MemberPayload
            ),
            conversation,
            cancellationToken
        );

    /// <summary>What a team is called.</summary>
    public Task<TeamsAnswer<TeamPayload>> TeamAsync(
        Connection connection,
        string team,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            connection,
            new ConnectorCall<TeamPayload>(HttpMethod.Get, "team", ConnectorPath.Of("teams", team), Json.TeamPayload),
            team,
            cancellationToken
        );

    /// <summary>The channels of a team.</summary>
    public Task<TeamsAnswer<ChannelsPayload>> ChannelsAsync(
        Connection connection,
        string team,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            connection,
            new ConnectorCall<ChannelsPayload>(
                HttpMethod.Get,
                "channels",
                ConnectorPath.Of("teams", team, "conversations"),
                Json.ChannelsPayload
            ),
            team,
            cancellationToken
        );

    private Task<TeamsAnswer<TBody>> ReadAsync<TBody>(
        Connection connection,
        ConnectorCall<TBody> call,
        string conversation,
        CancellationToken cancellationToken
    )
        where TBody : class, new() =>
        calls.CallAsync(
            connection,
            call,
            ConnectorLane.In(connection.Tenant, conversation, isReading: true),
            null,
            cancellationToken
        );
}
