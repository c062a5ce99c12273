namespace CommunityBot.Storage.Rows;

/// <summary>What became of a batch.</summary>
public abstract record CommitResult
{
    private CommitResult() { }

    /// <summary>All of it is durable.</summary>
    public sealed record Committed : CommitResult;

    /// <summary>None of it was done, since the row of that key isn't what its operation expected.</summary>
    public sealed record Conflict(string RowKey) : CommitResult;
}
