namespace CommunityBot.Core;

/// <summary>One stored entity. Small, immutable, and the only form in which state exists.</summary>
public interface IRow
{
    /// <summary>The key within the partition: the row's kind, a bar, its id (<c>gathering|lean-coffee|…</c>).</summary>
    string RowKey { get; }
}
