using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>A coordinator wants another channel to belong to the community, and gets a code to say there.</summary>
public sealed record OfferChannelCode(Asker Asker, Seed Seed) : Command<Member?>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<Member?> Reading => Member.Reading(Asker.Member);

    public override Outcome Decide(Member? state, Instant now)
    {
        if (state is not { Role: Role.Coordinator })
            return Outcome.Refuse(CommunityTexts.CoordinatorsOnly);

        var code = OneTimeCode.Write(Seed);
        var offered = new OfferedCode(new CodeOffer.Channel(Asker.Community), now + OneTimeCode.Lives);

        return Outcome
            .Apply.Pass(new Errand.Offer(OneTimeCode.HashOf(code), offered))
            .Reply(ConnectionTexts.SayThere(code));
    }
}
