using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>A prompt that still waits has become pointless. One that was sent stays sent.</summary>
public sealed record TakeBackPrompt(PersonId Person, PromptId Prompt) : Command<Person?>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Person?> Reading => Read.Row<Person>(Manners.Person.Key);

    public override Outcome Decide(Person? state, Instant now) => Outcome.AsItWas;
}
