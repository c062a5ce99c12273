using CommunityBot.Core;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Tests.Pipeline;

/// <summary>Counts up and says how far it came; a name of "broken" is a bug that throws, "here" answers in place.</summary>
public sealed record CountUp(PartitionKey Partition, string Name, Duration? AgainAfter = null) : Command<Tally?>
{
    public override PartitionKey Partition { get; } = Partition;

    public override Reading<Tally?> Reading => Read.Row<Tally>(Tally.Key(Name));

    public override Outcome Decide(Tally? state, Instant now)
    {
        if (Name == "broken")
            throw new InvalidOperationException("A bug.");

        var count = (state?.Count ?? 0) + 1;
        var outcome = Outcome.Apply.Put(new Tally(Name, count, now + AgainAfter));
        var message = Message.Of(new Phrase.Verbatim($"{Name} {count}")).With(new Block.Buttons([Again]));

        return Name == "here" ? outcome.ReplyInPlace(message) : outcome.Reply(message);
    }

    private Button Again => new(new Phrase.Verbatim("Again"), "tally.count", Name);
}
