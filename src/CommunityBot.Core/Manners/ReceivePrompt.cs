using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>A capability of some community wants to tell the person something.</summary>
public sealed record ReceivePrompt(PersonId Person, Prompt Prompt) : Command<Person?>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Person?> Reading => Read.Row<Person>(Manners.Person.Key);

    public override Outcome Decide(Person? state, Instant now) =>
        Outcome.Apply.Send(new Dispatch.ToPerson(Prompt.Message));
}
