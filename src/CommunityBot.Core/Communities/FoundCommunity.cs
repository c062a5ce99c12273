using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>The bot was added to a channel: the people there are a community now, and it says hello.</summary>
public sealed record FoundCommunity(Community Community) : Command<Community?>
{
    public override PartitionKey Partition => Community.Id.Partition;

    public override Reading<Community?> Reading => Read.Row<Community>(Community.Key);

    public override Outcome Decide(Community? state, Instant now) =>
        state is null
            ? Outcome.Apply.Put(Community).Send(new Dispatch.Post(new("hello"), CommunityTexts.Hello()))
            : Outcome.AsItWas;
}
