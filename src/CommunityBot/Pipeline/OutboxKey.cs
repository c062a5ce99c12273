using System.Globalization;
using NodaTime;

namespace CommunityBot.Pipeline;

/// <summary>The key of an outbox row: in order of commits, and within a commit in order of sending.</summary>
/// <param name="At">When it was decided.</param>
/// <param name="Commit">A unique id of the commit.</param>
/// <param name="Index">The place within the commit, 0 to 99.</param>
internal sealed record OutboxKey(Instant At, string Commit, int Index)
{
    public const string Prefix = "outbox|";

    public string RowKey => $"{Prefix}{SortableInstant.Write(At)}|{Commit}|{Index:D2}";

    /// <summary>What the platform is given to recognise a message that it has already.</summary>
    public string Id => $"{Commit}.{Index:D2}";

    /// <summary>The key of its copy for one of several channels.</summary>
    public OutboxKey For(int channel) =>
        this with
        {
            Commit = string.Create(CultureInfo.InvariantCulture, $"{Commit}-{channel:D2}"),
        };

    public static OutboxKey Parse(string rowKey) =>
        rowKey.Split('|') is [_, var at, var commit, var index]
            ? new(SortableInstant.Read(at), commit, int.Parse(index, CultureInfo.InvariantCulture))
            : throw new FormatException($"\"{rowKey}\" is no outbox row.");
}
