using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Somebody has another account, and gets a code to say there.</summary>
public sealed record OfferAccountCode(Asker Asker, Seed Seed) : Command<OfferedCode?>
{
    private string Code => OneTimeCode.Write(Seed);

    public override PartitionKey Partition => OneTimeCode.Partition(OneTimeCode.HashOf(Code));

    public override Reading<OfferedCode?> Reading => OfferedCode.Reading;

    public override Outcome Decide(OfferedCode? state, Instant now) =>
        state is null
            ? Outcome
                .Apply.Put(new OfferedCode(new CodeOffer.Person(Asker.Person), now + OneTimeCode.Lives))
                .Reply(ConnectionTexts.SayByTheOther(Code))
            : Outcome.AsItWas;
}
