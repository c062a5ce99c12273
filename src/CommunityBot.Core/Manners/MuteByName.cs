using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person names what they don't want to hear of; where that isn't clear, they are asked which.</summary>
public sealed record MuteByName(PersonId Person, string Name) : Command<Correspondence>
{
    private const int MostOffered = 5;

    public override PartitionKey Partition => Person.Partition;

    public override Reading<Correspondence> Reading => Correspondence.Reading(Person);

    public override Outcome Decide(Correspondence state, Instant now)
    {
        var known = state.Mailbox.Topics;
        var community = known.FirstOrDefault(known => Same(known.CommunityName));
        ImmutableArray<PromptTopic> meant =
        [
            .. known.Select(known => known.Topic).Where(topic => Contains(topic.Name)),
        ];
        var exact = meant.Where(topic => Same(topic.Name)).ToImmutableArray();

        return (exact is [_] ? exact : meant, community) switch
        {
            (_, { } named) when exact is [] => new MuteCommunity(
                Person,
                new(named.Community, named.CommunityName)
            ).Decide(state, now),
            ([var topic], _) => new MuteTopic(Person, topic).Decide(state, now),
            _ => Outcome.Apply.Reply(Ask(known, meant)),
        };
    }

    private static Message Ask(ImmutableArray<KnownTopic> known, ImmutableArray<PromptTopic> meant)
    {
        var topics = meant is [] ? [.. known.Select(known => known.Topic)] : meant;

        return topics is []
            ? MannersTexts.NothingToMute
            : MannersTexts.WhichToMute.With(
                new Block.Buttons([.. topics.Take(MostOffered).Select(MannersButtons.Mute)])
            );
    }

    private bool Same(string name) => Name.Length > 0 && name.Equals(Name, StringComparison.OrdinalIgnoreCase);

    private bool Contains(string name) => Name.Length > 0 && name.Contains(Name, StringComparison.OrdinalIgnoreCase);
}
