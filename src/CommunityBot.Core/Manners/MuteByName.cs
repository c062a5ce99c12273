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
        var similar = known.Select(known => known.Topic).Where(topic => Contains(topic.Name)).ToImmutableArray();

        if (similar.Where(topic => Same(topic.Name)).ToImmutableArray() is [var named])
            return new MuteTopic(Person, named).Decide(state, now);

        if (known.FirstOrDefault(known => Same(known.CommunityName)) is { } from)
            return new MuteCommunity(Person, new(from.Community, from.CommunityName)).Decide(state, now);

        return similar is [var only]
            ? new MuteTopic(Person, only).Decide(state, now)
            : Outcome.Apply.Reply(Ask(known, similar));
    }

    private static Message Ask(ImmutableArray<KnownTopic> known, ImmutableArray<PromptTopic> similar)
    {
        var topics = similar is [] ? [.. known.Select(known => known.Topic)] : similar;

        return topics is []
            ? MannersTexts.NothingToMute
            : MannersTexts.WhichToMute.With(
                new Block.Buttons([.. topics.Take(MostOffered).Select(MannersButtons.Mute)])
            );
    }

    private bool Same(string name) => Name.Length > 0 && name.Equals(Name, StringComparison.OrdinalIgnoreCase);

    private bool Contains(string name) => Name.Length > 0 && name.Contains(Name, StringComparison.OrdinalIgnoreCase);
}
