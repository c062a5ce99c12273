using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>An account belongs to a community from now on; in the place of another one, where that is given.</summary>
public sealed record MoveAccount(PersonAccount Account, PersonId Person, CommunityId? From, CommunityId To)
    : Command<AccountLink?>
{
    public override PartitionKey Partition => Installation.Partition(Account.Platform, Account.Installation);

    public override Reading<AccountLink?> Reading => Read.Row<AccountLink>(AccountLink.Key(Account.User));

    public override Outcome Decide(AccountLink? state, Instant now)
    {
        if (state is null)
            return Outcome.Apply.Put(new AccountLink(Account.User, Person, [To]));

        var moved = state.Communities.Select(community => community == From ? To : community).Append(To).Distinct();

        return moved.SequenceEqual(state.Communities)
            ? Outcome.AsItWas
            : Outcome.Apply.Put(state with { Communities = [.. moved] });
    }
}
