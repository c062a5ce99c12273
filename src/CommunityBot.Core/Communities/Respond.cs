using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>An answer that changes nothing but must not be lost either.</summary>
public sealed record Respond(PartitionKey From, Message Message) : Command<Community?>
{
    public override PartitionKey Partition => From;

    public override Reading<Community?> Reading => Read.Nothing<Community?>(null);

    public override Outcome Decide(Community? state, Instant now) => Outcome.Apply.Reply(Message);
}
