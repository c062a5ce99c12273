using System.Diagnostics;
using CommunityBot.Core;
using CommunityBot.Core.Manners;
using CommunityBot.Platforms;
using CommunityBot.Privacy;

namespace CommunityBot.Pipeline;

/// <summary>Sends one outbox row on its way: to a platform, or to the partition of the person it is for.</summary>
internal sealed class DispatchSender(
    ChannelSender channels,
    ErrandRunner errands,
    Recipients recipients,
    ConnectedPlatforms platforms,
    HandOver handOver,
    Discloser discloser
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
            Dispatch.Post or Dispatch.Redraw => channels.SendAsync(partition, attempt, row, cancellationToken),
            Dispatch.Pass pass => PassAsync(attempt.Key, pass.Errand, row.Origin, cancellationToken),
            Dispatch.ToPerson toPerson => ToPersonAsync(partition, attempt, toPerson, cancellationToken),
            Dispatch.ToMember to => handOver.ToMemberAsync(
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
            Dispatch.TakeBack back => handOver.ToMemberAsync(
                partition,
                attempt.Key,
                back.Member,
                person => new TakeBackPrompt(person, back.Prompt),
                cancellationToken
            ),
            Dispatch.Disclose => DiscloseAsync(partition, attempt, cancellationToken),
            Dispatch.Forget forget => handOver.ForgetAsync(attempt.Key, forget, cancellationToken),
            Dispatch.Erase erase => handOver.EraseAsync(attempt.Key, erase, cancellationToken),
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

    private async Task<Delivered> ToPersonAsync(
        PartitionKey partition,
        SendTry attempt,
        Dispatch.ToPerson toPerson,
        CancellationToken cancellationToken
    )
    {
        var result = Gone;
        // By another of their accounts only where the first one can't be reached for good: nobody is told twice.
        foreach (var to in await recipients.OfPersonAsync(partition, cancellationToken))
        {
            result = await platforms.SendAsync(to, attempt, toPerson.Message, cancellationToken);
            if (result is not SendResult.Refused)
                break;
        }

        return Delivered.As(result);
    }

    private async Task<Delivered> PassAsync(
        OutboxKey key,
        Errand errand,
        Origin? origin,
        CancellationToken cancellationToken
    )
    {
        await errands.RunAsync(errand, new(key) { Origin = origin }, cancellationToken);
        return Delivered.HandedOver;
    }

    // By their own account, wherever they asked: it is nobody else's business.
    private async Task<Delivered> DiscloseAsync(
        PartitionKey partition,
        SendTry attempt,
        CancellationToken cancellationToken
    )
    {
        var result = Gone;
        foreach (var to in await recipients.OfPersonAsync(partition, cancellationToken))
        {
            var all = await discloser.ComposeAsync(partition, cancellationToken);
            result = await platforms.SendAsync(to, attempt, all, cancellationToken);
            if (result is not SendResult.Refused)
                break;
        }

        return Delivered.As(result);
    }
}
