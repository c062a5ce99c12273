using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Privacy;

/// <summary>
/// An account's person is to be forgotten: it is a stranger's from now on, so that nothing new is stored of them, and
/// whatever communities it led to are to erase them.
/// </summary>
public sealed record CutAccount(PersonAccount Account, Leaver Leaver) : Command<AccountLink?>
{
    public override PartitionKey Partition => Installation.Partition(Account.Platform, Account.Installation);

    public override Reading<AccountLink?> Reading => Read.Row<AccountLink>(AccountLink.Key(Account.User));

    public override Outcome Decide(AccountLink? state, Instant now)
    {
        var departure = new Departure.FromEverywhere(Leaver, state?.Known ?? [], Account);
        var cut = Outcome.Apply.Send(new Dispatch.Erase(departure, Look.First));

        return state is null ? cut : cut.Delete(state.RowKey);
    }
}
