using CommunityBot.Core;
using NodaTime;

namespace CommunityBot.Pipeline;

/// <summary>The key of a due row: when, and which row then needs a decision.</summary>
internal sealed record DueKey(Instant At, string Target)
{
    public const string Prefix = "due|";

    public string RowKey => $"{Prefix}{SortableInstant.Write(At)}|{Target}";

    /// <summary>The kind of the row that is due.</summary>
    public string Kind => Target[..Target.IndexOf('|', StringComparison.Ordinal)];

    /// <summary>The due row that follows from a row's state; null where it needs no waking.</summary>
    public static DueKey? Of(IRow? row) => row is IWakeable { NextDue: { } at } ? new(at, row.RowKey) : null;

    public static DueKey Parse(string rowKey) =>
        rowKey.Split('|', 3) is [_, var at, var target]
            ? new(SortableInstant.Read(at), target)
            : throw new FormatException($"\"{rowKey}\" is no due row.");
}
