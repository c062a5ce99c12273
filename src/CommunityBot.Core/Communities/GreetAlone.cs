using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Somebody's own chat with the bot begins: they hear what it is for.</summary>
public sealed record GreetAlone(PersonAccount Account) : Command<AccountLink?>
{
    public override PartitionKey Partition => Installation.Partition(Account.Platform, Account.Installation);

    public override Reading<AccountLink?> Reading => Read.Row<AccountLink>(AccountLink.Key(Account.User));

    public override Outcome Decide(AccountLink? state, Instant now) =>
        Outcome.Apply.Reply(
            state is { Communities: [_, ..] } ? CommunityTexts.HelloToMember : CommunityTexts.HelloToStranger
        );
}
