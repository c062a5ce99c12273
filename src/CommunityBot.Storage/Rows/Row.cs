namespace CommunityBot.Storage.Rows;

/// <summary>A stored row. <paramref name="ETag"/> changes with every write of the row.</summary>
public sealed record Row(string RowKey, string ETag, string Json);
