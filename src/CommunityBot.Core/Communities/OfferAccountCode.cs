using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Somebody has another account, and gets a code to say there.</summary>
public sealed record OfferAccountCode(Asker Asker, PersonAccount Account, Seed Seed) : Command<Member?>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<Member?> Reading => Member.Reading(Asker.Member);

    public override Outcome Decide(Member? state, Instant now)
    {
        var code = OneTimeCode.Write(Seed);
        var offer = new CodeOffer.Person(Asker.Person, state?.Name ?? "", Account.Platform);

        return Outcome
            .Apply.Pass(new Errand.Offer(OneTimeCode.HashOf(code), new(offer, now + OneTimeCode.Lives)))
            .Reply(ConnectionTexts.SayByTheOther(code));
    }
}
