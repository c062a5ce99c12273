using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using CommunityBot.Platforms.Lanes;
using CommunityBot.Teams.Wire.Connector;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CommunityBot.Teams.Connector;

/// <summary>
/// The connector as the adapter uses it: each call in its lanes' turn. Nothing is sent again by itself: what failed may
/// have been done, and only the outbox knows whether a message bears a second try. With each call goes the key of what
/// comes again, where it does.
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
/// </summary>
internal sealed class ConnectorClient(
    ConnectorTransport transport,
    LaneSet<ConnectorLane> lanes,
    Backoff backoff,
    ILogger<ConnectorClient> logger
)
{
    private const int PageSize = 500;

    private static ConnectorJson Json => ConnectorJson.Plain;

    /// <summary>Says something in a conversation: a chat or, with its id, a thread.</summary>
    public Task<TeamsAnswer<ResourcePayload>> SendAsync(
        Connection connection,
        string conversation,
        ActivityRequest activity,
        string? key,
        CancellationToken cancellationToken
    ) =>
        CallAsync(
            connection,
            new ConnectorCall<ResourcePayload>(
                HttpMethod.Post,
                "send",
                ConnectorPath.Of("conversations", conversation, "activities"),
                Json.ResourcePayload
            )
            {
                Content = JsonSerializer.SerializeToUtf8Bytes(activity, Json.ActivityRequest),
            },
            ConnectorLane.In(connection.Tenant, conversation, isReading: false),
            key,
            cancellationToken
        );

    /// <summary>Puts a message in the place of one that was sent.</summary>
    public Task<TeamsAnswer<ResourcePayload>> UpdateAsync(
        Connection connection,
        string conversation,
        string message,
        ActivityRequest activity,
        CancellationToken cancellationToken
    ) =>
        CallAsync(
            connection,
            new ConnectorCall<ResourcePayload>(
                HttpMethod.Put,
                "update",
                ConnectorPath.Of("conversations", conversation, "activities", message),
                Json.ResourcePayload
            )
            {
                Content = JsonSerializer.SerializeToUtf8Bytes(activity, Json.ActivityRequest),
            },
            ConnectorLane.In(connection.Tenant, conversation, isReading: false),
            $"update:{conversation}:{message}",
            cancellationToken
        );

    /// <summary>Takes a message back.</summary>
    public Task<TeamsAnswer<ResourcePayload>> DeleteAsync(
        Connection connection,
        string conversation,
        string message,
        CancellationToken cancellationToken
    ) =>
        CallAsync(
            connection,
            new ConnectorCall<ResourcePayload>(
                HttpMethod.Delete,
                "delete",
                ConnectorPath.Of("conversations", conversation, "activities", message),
                Json.ResourcePayload
            ),
            ConnectorLane.In(connection.Tenant, conversation, isReading: false),
            $"delete:{conversation}:{message}",
            cancellationToken
        );

    /// <summary>Begins the chat with one person; where there is one it is that. Says nothing in it.</summary>
    public Task<TeamsAnswer<ResourcePayload>> OpenChatAsync(
        Connection connection,
        string user,
        string? key,
        CancellationToken cancellationToken
    ) =>
        BeginAsync(
            connection,
            ConversationRequest.WithOne(connection.Tenant, connection.Bot, user),
            // Limits count in a conversation; this one has no id yet.
            ConnectorLane.Of(connection.Tenant),
            key is null ? null : $"open:{key}",
            cancellationToken
        );

    /// <summary>Begins a thread in a channel, with its first message.</summary>
    public Task<TeamsAnswer<ResourcePayload>> OpenThreadAsync(
        Connection connection,
        string channel,
        ActivityRequest first,
        string? key,
        CancellationToken cancellationToken
    ) =>
        BeginAsync(
            connection,
            ConversationRequest.Thread(connection.Tenant, connection.Bot, channel, first),
            ConnectorLane.In(connection.Tenant, channel, isReading: false),
            key,
            cancellationToken
        );

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

    private Task<TeamsAnswer<ResourcePayload>> BeginAsync(
        Connection connection,
        ConversationRequest conversation,
        ImmutableArray<ConnectorLane> names,
        string? key,
        CancellationToken cancellationToken
    ) =>
        CallAsync(
            connection,
            new ConnectorCall<ResourcePayload>(
                HttpMethod.Post,
                "begin",
                ConnectorPath.Of("conversations"),
                Json.ResourcePayload
            )
            {
                Content = JsonSerializer.SerializeToUtf8Bytes(conversation, Json.ConversationRequest),
            },
            names,
            key,
            cancellationToken
        );

    private Task<TeamsAnswer<TBody>> ReadAsync<TBody>(
        Connection connection,
        ConnectorCall<TBody> call,
        string conversation,
        CancellationToken cancellationToken
    )
        where TBody : class, new() =>
        CallAsync(
            connection,
            call,
            ConnectorLane.In(connection.Tenant, conversation, isReading: true),
            null,
            cancellationToken
        );

    private async Task<TeamsAnswer<TBody>> CallAsync<TBody>(
        Connection connection,
        ConnectorCall<TBody> call,
        ImmutableArray<ConnectorLane> names,
        string? key,
        CancellationToken cancellationToken
    )
        where TBody : class, new()
    {
        if (await lanes.EnterAsync(names, key, cancellationToken) is { } turn)
            return new TeamsAnswer<TBody>.Limited(turn);

        switch (await transport.CallAsync(connection, call, cancellationToken))
        {
            case Heard<TBody>.Done done:
                backoff.Forget(names[0]);
                return new TeamsAnswer<TBody>.Ok(done.Body);
            case Heard<TBody>.Refused refused:
                return new TeamsAnswer<TBody>.Refused(refused.Code);
            case Heard<TBody>.NotNow notNow:
                return new TeamsAnswer<TBody>.Limited(Pause(connection, names, key, notNow.After));
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>
    /// Where the connector says "too much" it doesn't say of what: the conversation has to wait, and if another one of the
    /// tenant has to already, all of it.
    /// </summary>
    private Duration Pause(Connection connection, ImmutableArray<ConnectorLane> names, string? key, Duration? told)
    {
        var wait = told ?? backoff.Next(names[0]);
        logger.CallLimited((int)wait.TotalSeconds);

        return lanes.Pause(
            names,
            key,
            wait,
            other => other.Conversation is not null && other.Tenant == connection.Tenant
        );
    }
}
