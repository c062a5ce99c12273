using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Somebody has left a channel of the community; who is in none of them any more has left the community.</summary>
public sealed record LeaveCommunity(CommunityId Community, MemberId Member) : Command<Member?>
{
    /// <summary>By which account they left; null for all of theirs.</summary>
    public PersonAccount? Account { get; init; }

    /// <summary>Which channel, by its platform's own id; null for all.</summary>
    public string? Conversation { get; init; }

    public override PartitionKey Partition => Community.Partition;

    public override Reading<Member?> Reading => Communities.Member.Reading(Member);

    public override Outcome Decide(Member? state, Instant now)
    {
        if (state is null)
            return Outcome.AsItWas;

        var rest = state.Presences.RemoveAll(IsLeft);

        return rest switch
        {
            [] => Outcome.Apply.Delete(state.RowKey),
            _ when rest.Length == state.Presences.Length => Outcome.AsItWas,
            _ => Outcome.Apply.Put(state with { Presences = rest }),
        };
    }

    private bool IsLeft(Presence presence) =>
        (Account is null || presence.Account == Account)
        && (Conversation is null || presence.Conversation == Conversation);
}
