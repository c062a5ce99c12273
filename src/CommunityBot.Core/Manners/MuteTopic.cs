using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person doesn't want to hear of a topic.</summary>
public sealed record MuteTopic(PersonId Person, PromptTopic Topic) : Command<Correspondence>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Correspondence> Reading => Correspondence.Reading(Person);

    public override Outcome Decide(Correspondence state, Instant now)
    {
        var named = state.Mailbox.Topics.FirstOrDefault(known => known.Topic.Key == Topic.Key)?.Topic ?? Topic;

        return state.Become(Muting(state.Person, named), now).Reply(MannersTexts.Muted(named));
    }

    private static Person Muting(Person person, PromptTopic topic) =>
        person.MutedTopics.Any(muted => muted.Key == topic.Key)
            ? person
            : person with
            {
                MutedTopics = person.MutedTopics.Add(topic),
            };
}
