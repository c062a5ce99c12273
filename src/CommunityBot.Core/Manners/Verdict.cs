using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>What manners say of a prompt at some moment.</summary>
internal abstract record Verdict
{
    private Verdict() { }

    /// <summary>It is never sent.</summary>
    public sealed record Drop(DropReason Reason) : Verdict;

    /// <summary>It waits, as things stand until then; that may be after it is of no more use.</summary>
    public sealed record Wait(Instant Until) : Verdict;

    /// <summary>It may be sent now.</summary>
    public sealed record Go : Verdict;
}
