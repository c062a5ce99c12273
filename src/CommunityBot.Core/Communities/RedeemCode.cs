using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Somebody says a code. It is good once, for an hour, and for what it was given for.</summary>
public sealed record RedeemCode(string Hash, Claim Claim) : Command<OfferedCode?>
{
    public override PartitionKey Partition => OneTimeCode.Partition(Hash);

    public override Reading<OfferedCode?> Reading => OfferedCode.Reading;

    public override Outcome Decide(OfferedCode? state, Instant now)
    {
        if (state is { TakenBy: { } by } && by == Claim.Key())
            return Outcome.AsItWas;

        // Nobody waits for a refusal any more: it travels as an answer.
        return Refusal(state, Claim, now) is { } why
            ? Outcome.Apply.Reply(why)
            : Outcome.Apply.Put(state! with { TakenBy = Claim.Key() }).Pass(Follows(state.Offer));
    }

    /// <summary>Why the code does nothing for that claim; null where it does.</summary>
    internal static Message? Refusal(OfferedCode? code, Claim claim, Instant now) =>
        code switch
        {
            null => ConnectionTexts.CodeIsUnknown,
            { TakenBy: not null } => ConnectionTexts.CodeIsTaken,
            _ when now >= code.ExpiresAt => ConnectionTexts.CodeIsOld,
            _ => (code.Offer, claim) switch
            {
                (CodeOffer.Channel, Claim.Person) => ConnectionTexts.CodeIsForChannels,
                (CodeOffer.Person, Claim.Channel) => ConnectionTexts.CodeIsForPeople,
                (CodeOffer.Channel offer, Claim.Channel channel) when offer.Community == channel.Connected.Home =>
                    ConnectionTexts.CodeIsOfHere,
                (CodeOffer.Person offer, Claim.Person person) when offer.Id == person.Id =>
                    ConnectionTexts.IsLinkedAlready,
                _ => null,
            },
        };

    private Errand Follows(CodeOffer offered) =>
        (offered, Claim) switch
        {
            (CodeOffer.Channel offer, Claim.Channel claim) => new Errand.Connect(offer.Community, claim.Connected),
            (CodeOffer.Person offer, Claim.Person claim) => new Errand.Keep(offer.Id, claim.Id, claim.By),
            _ => throw new UnreachableException(),
        };
}
