using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person wants to hear of a topic again.</summary>
public sealed record UnmuteTopic(PersonId Person, PromptTopic Topic) : Command<Correspondence>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Correspondence> Reading => Correspondence.Reading(Person);

    public override Outcome Decide(Correspondence state, Instant now)
    {
        var muted = state.Person.MutedTopics.FirstOrDefault(muted => muted.Key == Topic.Key);
        var reply = MannersTexts.Unmuted(muted?.Name ?? Topic.Name);

        return muted is null
            ? Outcome.Apply.Reply(reply)
            : state
                .Become(state.Person with { MutedTopics = state.Person.MutedTopics.Remove(muted) }, now)
                .Reply(reply);
    }
}
