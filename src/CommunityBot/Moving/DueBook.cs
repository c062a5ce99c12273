using CommunityBot.Core;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Moving;

/// <summary>The due rows of a partition: those that are there, and those that its entities want.</summary>
internal sealed class DueBook(PartitionKey partition)
{
    private readonly Dictionary<string, Row> _there = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wanted = new(StringComparer.Ordinal);

    public void Found(Row due) => _there.Add(due.RowKey, due);

    public void Wanted(DueKey? due)
    {
        if (due is not null)
            _wanted.Add(due.RowKey);
    }

    /// <summary>What is left over on either side. A due row that nothing wants goes, one that is wanted comes.</summary>
    public IEnumerable<Finding> Settle(string json)
    {
        foreach (var due in _there.Values.Where(due => !_wanted.Contains(due.RowKey)))
            yield return new(partition, due.RowKey, "nothing is due then", new Operation.Delete(due.RowKey, due.ETag));

        foreach (var wanted in _wanted.Where(wanted => !_there.ContainsKey(wanted)))
            yield return new(partition, wanted, "its due row is missing", new Operation.Upsert(wanted, json));
    }
}
