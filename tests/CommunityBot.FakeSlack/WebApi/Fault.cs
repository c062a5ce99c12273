using NodaTime;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>What is to go wrong with a call. Closed: the endpoint switches over exactly these.</summary>
public abstract record Fault
{
    private Fault() { }

    /// <summary>429 with Retry-After; nothing is done.</summary>
    public sealed record Limited(Duration RetryAfter) : Fault;

    /// <summary>That status with a page of HTML; nothing is done.</summary>
    public sealed record Broken(int Status) : Fault;

    /// <summary><c>ok: false</c> with that code; nothing is done.</summary>
    public sealed record Refused(string Code) : Fault;

    /// <summary>The connection is dropped before anything is done.</summary>
    public sealed record Dropped : Fault;

    /// <summary>It is done, then the connection is dropped without an answer.</summary>
    public sealed record DroppedAfterwards : Fault;

    /// <summary>It is done, and no answer comes until the caller gives up.</summary>
    public sealed record HangsAfterwards : Fault;

    /// <summary>It is done, and that status says that it wasn't.</summary>
    public sealed record BrokenAfterwards(int Status) : Fault;
}
