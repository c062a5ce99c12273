using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>An account's person has left a community.</summary>
public sealed record UnlinkAccount(PersonAccount Account, CommunityId Community) : Command<AccountLink?>
{
    public override PartitionKey Partition => Installation.Partition(Account.Platform, Account.Installation);

    public override Reading<AccountLink?> Reading => Read.Row<AccountLink>(AccountLink.Key(Account.User));

    public override Outcome Decide(AccountLink? state, Instant now) =>
        state is not null && state.Communities.Contains(Community)
            ? Outcome.Apply.Put(
                state with
                {
                    Communities = state.Communities.Remove(Community),
                    Left = [.. state.Left ?? [], Community],
                }
            )
            : Outcome.AsItWas;
}
