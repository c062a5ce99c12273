using System.Collections.Immutable;
using System.Text.Json;
using CommunityBot.Teams.Wire.Connector;

namespace CommunityBot.Teams.Connector;

/// <summary>
/// Messages and conversations of the connector. Nothing is sent again by itself: what failed may have been done, and only
/// the outbox knows whether a message bears a second try. With each call goes the key of what comes again, where it does.
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
/// </summary>
internal sealed class ConnectorClient(ConnectorCalls calls)
{
    private static ConnectorJson Json => ConnectorJson.Plain;

    /// <summary>Says something in a conversation: a chat or, with its id, a thread.</summary>
    public Task<TeamsAnswer<ResourcePayload>> SendAsync(
        Connection connection,
        string conversation,
        ActivityRequest activity,
        string? key,
        CancellationToken cancellationToken
    ) =>
        calls.CallAsync(
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
        calls.CallAsync(
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
        calls.CallAsync(
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

    private Task<TeamsAnswer<ResourcePayload>> BeginAsync(
        Connection connection,
        ConversationRequest conversation,
        ImmutableArray<ConnectorLane> names,
        string? key,
        CancellationToken cancellationToken
    ) =>
        calls.CallAsync(
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
}
