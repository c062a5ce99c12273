using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>Something that waits for a person may be due.</summary>
public sealed record MailboxDue(PersonId Person) : Command<Correspondence>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Correspondence> Reading => Correspondence.Reading(Person);

    // Also when it is woken too early: the mailbox then stays due, by being put again.
    public override Outcome Decide(Correspondence state, Instant now) =>
        state.Waiting.IsEmpty && state.Mailbox.NextDue is null ? Outcome.AsItWas : state.Become(state, now);
}
