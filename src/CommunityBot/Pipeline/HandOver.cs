using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Privacy;
using CommunityBot.Platforms;
using CommunityBot.Privacy;

namespace CommunityBot.Pipeline;

/// <summary>Brings what an outbox row says to another partition, where it is taken once however often it comes.</summary>
internal sealed class HandOver(Recipients recipients, CommandHandler commands, Eraser eraser)
{
    private static readonly SendResult Gone = new SendResult.Refused("recipient-gone");

    /// <summary>A member's person is told something, or not told it after all.</summary>
    public async Task<Delivered> ToMemberAsync(
        PartitionKey partition,
        OutboxKey key,
        MemberId member,
        Func<PersonId, ICommand> command,
        CancellationToken cancellationToken
    )
    {
        if (await recipients.PersonOfAsync(partition, member, cancellationToken) is not { } person)
            return Delivered.As(Gone);

        await commands.HandleAsync(command(person), new Cause.Relayed(key), cancellationToken);
        return Delivered.HandedOver;
    }

    /// <summary>An account's person is to be forgotten.</summary>
    public async Task<Delivered> ForgetAsync(OutboxKey key, Dispatch.Forget forget, CancellationToken cancellationToken)
    {
        await commands.HandleAsync(
            new CutAccount(forget.Account, forget.Leaver),
            new Cause.Relayed(key),
            cancellationToken
        );
        return Delivered.HandedOver;
    }

    /// <summary>Somebody is erased.</summary>
    public Task<Delivered> EraseAsync(OutboxKey key, Dispatch.Erase erase, CancellationToken cancellationToken) =>
        eraser.EraseAsync(key, erase, cancellationToken);
}
