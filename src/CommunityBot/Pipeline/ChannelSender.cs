using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Pipeline;

/// <summary>
/// Posts and redraws what is for a community as a whole, in its channel; where it has several, in each by itself, so that a
/// platform that is down holds up no other.
/// </summary>
internal sealed class ChannelSender(
    ITable table,
    RowJson json,
    CommunityChannels channels,
    Recipients recipients,
    ConnectedPlatforms platforms,
    CommandHandler commands
)
{
    private static readonly SendResult Gone = new SendResult.Refused("recipient-gone");

    public async Task<Delivered> SendAsync(
        PartitionKey partition,
        SendTry attempt,
        OutboxRow row,
        CancellationToken cancellationToken
    )
    {
        var all = await channels.OfAsync(partition, cancellationToken);

        return (row, all) switch
        {
            (_, []) => Delivered.As(Gone),
            // What was tried while there was one channel goes where it went.
            ({ To: null, Attempts: 0 }, [_, _, ..]) => Delivered.HandedOver with { Spread = all },
            ({ To: null }, [var first, ..]) => await SendAsync(partition, attempt, row, first, null, cancellationToken),
            ({ To: { } to }, [var first, ..]) when to == first => await SendAsync(
                partition,
                attempt,
                row,
                first,
                null,
                cancellationToken
            ),
            ({ To: { } to }, _) when all.Contains(to) => await SendAsync(
                partition,
                attempt,
                row,
                to,
                to,
                cancellationToken
            ),
            _ => Delivered.As(Gone),
        };
    }

    private Task<Delivered> SendAsync(
        PartitionKey partition,
        SendTry attempt,
        OutboxRow row,
        Place channel,
        Place? connected,
        CancellationToken cancellationToken
    ) =>
        row.Dispatch is Dispatch.Post post
            ? PostAsync(partition, attempt, post, channel, connected, cancellationToken)
            : RedrawAsync(partition, (Dispatch.Redraw)row.Dispatch, channel, connected, cancellationToken);

    private async Task<Delivered> PostAsync(
        PartitionKey partition,
        SendTry attempt,
        Dispatch.Post post,
        Place channel,
        Place? connected,
        CancellationToken cancellationToken
    )
    {
        if (
            CommunityId.Of(partition) is not { } community
            || await recipients.OfCommunityAsync(partition, channel, cancellationToken) is not { } to
        )
            return Delivered.As(Gone);

        var result = await platforms.SendAsync(to, attempt, post.Message, cancellationToken);
        await NoticeAsync(community, connected, result, attempt, cancellationToken);

        return result is SendResult.Sent sent
            ? new(
                result,
                new Operation.Upsert(PostedCard.Key(post.Card, connected), json.Write(new PostedCard(sent.Message)))
            )
            : Delivered.As(result);
    }

    // A channel that takes nothing any more is a thing for those who coordinate; they hear of it once.
    private Task NoticeAsync(
        CommunityId community,
        Place? connected,
        SendResult result,
        SendTry attempt,
        CancellationToken cancellationToken
    ) =>
        result switch
        {
            SendResult.Sent => commands.HandleAsync(
                new RegainChannel(community, connected),
                new Cause.Relayed(attempt.Key),
                cancellationToken
            ),
            SendResult.Refused refused => commands.HandleAsync(
                new LoseChannel(community, connected, refused.Reason),
                new Cause.Relayed(attempt.Key),
                cancellationToken
            ),
            _ => Task.CompletedTask,
        };

    // A card that was announced before a channel came is not in that channel.
    private async Task<Delivered> RedrawAsync(
        PartitionKey partition,
        Dispatch.Redraw redraw,
        Place channel,
        Place? connected,
        CancellationToken cancellationToken
    )
    {
        var posted = await table.GetAsync(partition, PostedCard.Key(redraw.Card, connected), cancellationToken);
        var to = await recipients.OfCommunityAsync(partition, channel, cancellationToken);

        return Delivered.As(
            posted is null || to is null
                ? Gone
                : await platforms.RedrawAsync(
                    json.Read<PostedCard>(posted.Json).Message,
                    redraw.Message,
                    to.Reader,
                    cancellationToken
                )
        );
    }
}
