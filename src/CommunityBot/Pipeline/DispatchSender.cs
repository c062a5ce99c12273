using System.Diagnostics;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Pipeline;

/// <summary>Sends one outbox row on its way: to a platform, or to the partition of the person it is for.</summary>
internal sealed class DispatchSender(
    ITable table,
    RowJson json,
    Recipients recipients,
    ConnectedPlatforms platforms,
    CommandHandler commands
)
{
    private static readonly SendResult Gone = new SendResult.Refused("recipient-gone");

    public Task<Delivered> SendAsync(
        PartitionKey partition,
        SendTry attempt,
        OutboxRow row,
        CancellationToken cancellationToken
    ) =>
        row.Dispatch switch
        {
            Dispatch.Reply reply => ReplyAsync(
                attempt,
                reply with
                {
                    Message = CommunityMark.Put(reply.Message, partition),
                },
                row.Origin,
                cancellationToken
            ),
            Dispatch.Post post => PostAsync(partition, attempt, post, cancellationToken),
            Dispatch.Redraw redraw => RedrawAsync(partition, redraw, cancellationToken),
            Dispatch.ToPerson toPerson => ToPersonAsync(partition, attempt, toPerson, cancellationToken),
            Dispatch.ToMember to => HandOverAsync(
                partition,
                attempt.Key,
                to.Member,
                person => new ReceivePrompt(
                    person,
                    to.Prompt with
                    {
                        Message = CommunityMark.Put(to.Prompt.Message, partition),
                    }
                ),
                cancellationToken
            ),
            Dispatch.TakeBack back => HandOverAsync(
                partition,
                attempt.Key,
                back.Member,
                person => new TakeBackPrompt(person, back.Prompt),
                cancellationToken
            ),
            _ => throw new UnreachableException(),
        };

    private async Task<Delivered> ReplyAsync(
        SendTry attempt,
        Dispatch.Reply reply,
        Origin? origin,
        CancellationToken cancellationToken
    )
    {
        if (origin is null)
            return Delivered.As(Gone);

        var to = await recipients.OfAsync(origin, cancellationToken);
        if (reply.Place is ReplyPlace.SameMessage && origin.Message is { } message)
        {
            var sent = new MessageRef(origin.In, message) { ReturnTo = origin.ReturnTo };
            var redrawn = await platforms.RedrawAsync(sent, reply.Message, to.Reader, cancellationToken);

            // Where that message is gone or too old to be redrawn, the answer must not be lost with it.
            if (redrawn is not SendResult.Refused)
                return Delivered.As(redrawn);
        }

        return Delivered.As(await platforms.SendAsync(to, attempt, reply.Message, cancellationToken));
    }

    private async Task<Delivered> PostAsync(
        PartitionKey partition,
        SendTry attempt,
        Dispatch.Post post,
        CancellationToken cancellationToken
    )
    {
        if (
            CommunityId.Of(partition) is not { } community
            || await recipients.OfCommunityAsync(partition, cancellationToken) is not { } to
        )
            return Delivered.As(Gone);

        var result = await platforms.SendAsync(to, attempt, post.Message, cancellationToken);
        await NoticeChannelAsync(community, result, attempt, cancellationToken);

        return result is SendResult.Sent sent
            ? new(result, new Operation.Upsert(PostedCard.Key(post.Card), json.Write(new PostedCard(sent.Message))))
            : Delivered.As(result);
    }

    // A channel that takes nothing any more is a thing for those who coordinate; they hear of it once.
    private Task NoticeChannelAsync(
        CommunityId community,
        SendResult result,
        SendTry attempt,
        CancellationToken cancellationToken
    ) =>
        result switch
        {
            SendResult.Sent => commands.HandleAsync(
                new RegainChannel(community),
                new Cause.Relayed(attempt.Key),
                cancellationToken
            ),
            SendResult.Refused refused => commands.HandleAsync(
                new LoseChannel(community, refused.Reason),
                new Cause.Relayed(attempt.Key),
                cancellationToken
            ),
            _ => Task.CompletedTask,
        };

    private async Task<Delivered> RedrawAsync(
        PartitionKey partition,
        Dispatch.Redraw redraw,
        CancellationToken cancellationToken
    )
    {
        var posted = await table.GetAsync(partition, PostedCard.Key(redraw.Card), cancellationToken);
        var to = await recipients.OfCommunityAsync(partition, cancellationToken);

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

    private async Task<Delivered> ToPersonAsync(
        PartitionKey partition,
        SendTry attempt,
        Dispatch.ToPerson toPerson,
        CancellationToken cancellationToken
    ) =>
        Delivered.As(
            await recipients.OfPersonAsync(partition, cancellationToken) switch
            {
                null => Gone,
                // It was let through at another time: a platform that was down may have held it until the night.
                { Person: { } person } when person.AwakeAt(attempt.At) > attempt.At => new SendResult.Later(
                    person.AwakeAt(attempt.At) - attempt.At
                ),
                var to => await platforms.SendAsync(to, attempt, toPerson.Message, cancellationToken),
            }
        );

    private async Task<Delivered> HandOverAsync(
        PartitionKey partition,
        OutboxKey key,
        MemberId member,
        Func<PersonId, ICommand> command,
        CancellationToken cancellationToken
    )
    {
        if (await recipients.MemberAsync(partition, member, cancellationToken) is not { } known)
            return Delivered.As(Gone);

        await commands.HandleAsync(command(known.Person), new Cause.Relayed(key), cancellationToken);
        return Delivered.HandedOver;
    }
}
