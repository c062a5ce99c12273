using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>A code can be used from now on.</summary>
public sealed record IssueCode(string Hash, OfferedCode Code) : Command<OfferedCode?>
{
    public override PartitionKey Partition => OneTimeCode.Partition(Hash);

    public override Reading<OfferedCode?> Reading => OfferedCode.Reading;

    public override Outcome Decide(OfferedCode? state, Instant now) =>
        state is null ? Outcome.Apply.Put(Code) : Outcome.AsItWas;
}
