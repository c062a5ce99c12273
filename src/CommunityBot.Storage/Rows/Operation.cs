namespace CommunityBot.Storage.Rows;

/// <summary>One operation of a batch. Closed: every store switches over exactly these.</summary>
public abstract record Operation(string RowKey)
{
    /// <summary>Adds a row; a conflict where there is one already.</summary>
    public sealed record Insert(string RowKey, string Json) : Operation(RowKey);

    /// <summary>Replaces the row that has this ETag; a conflict where it has another or is gone.</summary>
    public sealed record Replace(string RowKey, string Json, string ETag) : Operation(RowKey);

    /// <summary>Adds or replaces, whatever was there.</summary>
    public sealed record Upsert(string RowKey, string Json) : Operation(RowKey);

    /// <summary>Removes the row that has this ETag; a conflict where it has another or is gone.</summary>
    public sealed record Delete(string RowKey, string ETag) : Operation(RowKey);

    /// <summary>Removes the row, where there is one.</summary>
    public sealed record Remove(string RowKey) : Operation(RowKey);
}
