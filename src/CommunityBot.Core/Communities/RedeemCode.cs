using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Somebody says a code. It is good once, for an hour, and for what it was given for.</summary>
public sealed record RedeemCode(string Hash, Claim Claim) : Command<OfferedCode?>
{
    public override PartitionKey Partition => OneTimeCode.Partition(Hash);

    public override Reading<OfferedCode?> Reading => OfferedCode.Reading;

    // Nobody waits for a refusal any more: it travels as an answer.
    public override Outcome Decide(OfferedCode? state, Instant now) =>
        state switch
        {
            null => Say(ConnectionTexts.CodeIsUnknown),
            { TakenBy: { } by } => by == Claim.Key() ? Outcome.AsItWas : Say(ConnectionTexts.CodeIsTaken),
            _ when now >= state.ExpiresAt => Say(ConnectionTexts.CodeIsOld),
            _ => Take(state),
        };

    private Outcome.Applied Take(OfferedCode code) =>
        (code.Offer, Claim) switch
        {
            (CodeOffer.Channel, Claim.Person) => Say(ConnectionTexts.CodeIsForChannels),
            (CodeOffer.Person, Claim.Channel) => Say(ConnectionTexts.CodeIsForPeople),
            (CodeOffer.Channel offer, Claim.Channel claim) when offer.Community == claim.Connected.Home => Say(
                ConnectionTexts.CodeIsOfHere
            ),
            (CodeOffer.Person offer, Claim.Person claim) when offer.Id == claim.Id => Say(
                ConnectionTexts.IsLinkedAlready
            ),
            (CodeOffer.Channel offer, Claim.Channel claim) => Use(
                code,
                new Errand.Connect(offer.Community, claim.Connected)
            ),
            (CodeOffer.Person offer, Claim.Person claim) => Use(code, new Errand.Keep(offer.Id, claim.Id, claim.By)),
            _ => throw new UnreachableException(),
        };

    private Outcome.Applied Use(OfferedCode code, Errand errand) =>
        Outcome.Apply.Put(code with { TakenBy = Claim.Key() }).Pass(errand);

    private static Outcome.Applied Say(Message why) => Outcome.Apply.Reply(why);
}
