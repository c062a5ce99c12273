using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>An account is seen to be a person's, and in a community.</summary>
public sealed record LinkAccount(PersonAccount Account, PersonId Person, CommunityId Community) : Command<AccountLink?>
{
    public override PartitionKey Partition => Installation.Partition(Account.Platform, Account.Installation);

    public override Reading<AccountLink?> Reading => Read.Row<AccountLink>(AccountLink.Key(Account.User));

    public override Outcome Decide(AccountLink? state, Instant now) =>
        state switch
        {
            null => Outcome.Apply.Put(new AccountLink(Account.User, Person, [Community])),
            _ when state.Communities.Contains(Community) => Outcome.AsItWas,
            _ => Outcome.Apply.Put(
                state with
                {
                    Communities = state.Communities.Add(Community),
                    Left = state.Left?.Remove(Community),
                }
            ),
        };
}
