using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Somebody asks who coordinates; a coordinator can add another.</summary>
public sealed record ShowCoordinators(Asker Asker) : Command<ImmutableArray<Member>>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<ImmutableArray<Member>> Reading => Read.Range<Member>(Member.Prefix);

    public override Outcome Decide(ImmutableArray<Member> state, Instant now)
    {
        var coordinators = state.Where(member => member.Role is Role.Coordinator).ToImmutableArray();
        var message = Message.Of(
            CommunityTexts.Coordinators([.. coordinators.Select(member => new Phrase.Person(member.Id, member.Name))])
        );

        return Outcome.Apply.Reply(
            coordinators.Any(member => member.Id == Asker.Member)
                ? message.With(new Block.Buttons([CommunityTexts.AppointButton]))
                : message
        );
    }
}
