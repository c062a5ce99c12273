using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Privacy;

/// <summary>A person wants to see all that is held about them. It comes by their own direct messages, wherever they asked.</summary>
public sealed record AskForMyData(PersonId Person) : Command<Community?>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Community?> Reading => Read.Nothing<Community?>(null);

    public override Outcome Decide(Community? state, Instant now) =>
        Outcome.Apply.Reply(PrivacyTexts.DataIsComing).Send(new Dispatch.Disclose());
}
