using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>A community has forgotten an account's person: the account leads there no more, not even as one that left.</summary>
public sealed record DropCommunity(PersonAccount Account, CommunityId Community) : Command<AccountLink?>
{
    public override PartitionKey Partition => Installation.Partition(Account.Platform, Account.Installation);

    public override Reading<AccountLink?> Reading => Read.Row<AccountLink>(AccountLink.Key(Account.User));

    public override Outcome Decide(AccountLink? state, Instant now) =>
        state is not null && state.Known.Contains(Community)
            ? Outcome.Apply.Put(
                state with
                {
                    Communities = state.Communities.Remove(Community),
                    Left = state.Left?.Remove(Community),
                }
            )
            : Outcome.AsItWas;
}
