using CommunityBot.Core;
using CommunityBot.Pipeline;
using NodaTime;

namespace CommunityBot.Simulation.Checks;

/// <summary>
/// An entity that is to be woken has exactly one due row, at its moment; others have none. So a moment goes only with a
/// change of its entity: it is handled once, or has lost its reason. And none is forgotten.
/// </summary>
internal sealed class DuesFitTheirRows : Check
{
    /// <summary>The process may be dead for five days, several times in a row.</summary>
    private static readonly Duration LatestWhileThingsFail = Duration.FromDays(11);
    private static readonly Duration LatestInTheEnd = Duration.FromMinutes(2);

    private readonly Dictionary<(PartitionKey, string), SortedSet<string>> _dues = [];
    private readonly Dictionary<(PartitionKey, string), Instant> _since = [];

    public override void Committed(Commit commit)
    {
        var touched = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var removed in commit.Removed)
            Note(commit, removed, isThere: false, touched);
        foreach (var (written, _) in commit.Written)
            Note(commit, written, isThere: true, touched);

        foreach (var target in touched)
            Compare(commit.Partition, target);
    }

    public override void Ended()
    {
        foreach (var partition in Mirror.Partitions)
        {
            var first = Mirror
                .Of(partition)
                .Keys.FirstOrDefault(key => key.StartsWith(DueKey.Prefix, StringComparison.Ordinal));
            if (first is not null && DueKey.Parse(first).At < World.Time.OnTheClock - LatestInTheEnd)
                Violated($"{first} of {partition} was forgotten.");
        }
    }

    private void Note(Commit commit, string key, bool isThere, SortedSet<string> touched)
    {
        if (key.StartsWith(DueKey.Prefix, StringComparison.Ordinal))
        {
            var due = DueKey.Parse(key);
            var all = Of(commit.Partition, due.Target);
            _ = isThere ? all.Add(key) : all.Remove(key);
            touched.Add(due.Target);

            if (isThere)
                _since.TryAdd((commit.Partition, key), commit.At);
            else if (commit.At > Instant.Max(due.At, _since[(commit.Partition, key)]) + LatestWhileThingsFail)
                Violated($"{key} of {commit.Partition} was handled only at {commit.At}.");
        }
        else if (World.Plant.Capabilities.Dues.ContainsKey(KindOf(key)))
        {
            touched.Add(key);
        }
    }

    private void Compare(PartitionKey partition, string target)
    {
        var row = Mirror.Find(partition, target);
        var expected = DueKey.Of(row is null ? null : Mirror.Read(target, row))?.RowKey;
        var actual = Of(partition, target);

        if (actual.Count > 1 || actual.FirstOrDefault() != expected)
            Violated(
                $"{target} of {partition} is due at {expected ?? "no time"}, its rows say {string.Join(", ", actual)}."
            );
    }

    private SortedSet<string> Of(PartitionKey partition, string target)
    {
        if (!_dues.TryGetValue((partition, target), out var dues))
            _dues[(partition, target)] = dues = new(StringComparer.Ordinal);

        return dues;
    }

    private static string KindOf(string key) => key[..Math.Max(0, key.IndexOf('|', StringComparison.Ordinal))];
}
