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
        var known = state.Mailbox.Topics.FirstOrDefault(known => known.Topic.Key == Topic.Key)?.Topic ?? Topic;
        var named = known with { Name = MutedLimits.Name(known.Name) };
        var muted = state.Person.MutedTopics;

        if (Topic.Key.Length > MutedLimits.LongestKey)
            return Outcome.AsItWas;
        if (muted.Any(topic => topic.Key == Topic.Key))
            return state.Become(state.Person, now).Reply(MannersTexts.Muted(named));
        if (muted.Length >= MutedLimits.Most)
            return Outcome.Refuse(MannersTexts.MutedEnough(MannersButtons.Unmute(muted[0])));

        return state.Become(state.Person with { MutedTopics = muted.Add(named) }, now).Reply(MannersTexts.Muted(named));
    }
}
