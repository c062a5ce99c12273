using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>The community of a channel is one of its own again.</summary>
public sealed record ReturnChannel(CommunityId Community) : Command<Community?>
{
    public override PartitionKey Partition => Community.Partition;

    public override Reading<Community?> Reading => Read.Row<Community>(Communities.Community.Key);

    public override Outcome Decide(Community? state, Instant now) =>
        state is { LivesIn: not null }
            ? Outcome
                .Apply.Put(state with { LivesIn = null })
                .Send(new Dispatch.Post(new($"alone|{now.ToUnixTimeSeconds()}"), ConnectionTexts.IsAlone))
            : Outcome.AsItWas;
}
