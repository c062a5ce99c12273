using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using NodaTime;

namespace CommunityBot.Simulation.Checks;

/// <summary>A batch that was stored.</summary>
/// <param name="Partition">Where.</param>
/// <param name="Operations">What.</param>
/// <param name="Before">The rows of its keys as they were before; a key isn't in it where there was none.</param>
/// <param name="At">When, by the bot's clock.</param>
/// <param name="Number">Counts the commits of a run.</param>
internal sealed record Commit(
    PartitionKey Partition,
    ImmutableArray<Operation> Operations,
    IReadOnlyDictionary<string, string> Before,
    Instant At,
    int Number
)
{
    /// <summary>The rows that are there from now on.</summary>
    public IEnumerable<KeyValuePair<string, string>> Written =>
        Operations.SelectMany(operation =>
            operation switch
            {
                Operation.Insert insert => [new(insert.RowKey, insert.Json)],
                Operation.Replace replace => [new(replace.RowKey, replace.Json)],
                Operation.Upsert upsert => (KeyValuePair<string, string>[])[new(upsert.RowKey, upsert.Json)],
                _ => [],
            }
        );

    /// <summary>The keys of the rows that were there and are gone.</summary>
    public IEnumerable<string> Removed =>
        Operations
            .Where(operation => operation is Operation.Delete or Operation.Remove)
            .Select(operation => operation.RowKey)
            .Where(Before.ContainsKey);
}
