using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>
/// Somebody says the code of an account. Before it becomes theirs they are told whose it is: a code that somebody else slipped
/// them must not make two people one.
/// </summary>
public sealed record ShowLink(Claim.Person Claim, string Code) : Command<OfferedCode?>
{
    public override PartitionKey Partition => OneTimeCode.Partition(OneTimeCode.HashOf(Code));

    public override Reading<OfferedCode?> Reading => OfferedCode.Reading;

    public override Outcome Decide(OfferedCode? state, Instant now) =>
        RedeemCode.Refusal(state, Claim, now) is { } why
            ? Outcome.Apply.Reply(why)
            : Outcome.Apply.Reply(ConnectionTexts.IsThatYou((CodeOffer.Person)state!.Offer, Code));
}
