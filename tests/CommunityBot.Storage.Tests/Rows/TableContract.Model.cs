using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using CsCheck;

namespace CommunityBot.Storage.Tests.Rows;

public abstract partial class TableContract
{
    private static readonly Gen<string> AKey = Gen.OneOf("a", "b", "\uD7FF", "\uE000", "\uFFFF", "%", "|", "ä")
        .Array[0, 3]
        .Select(string.Concat);

    private static readonly Gen<PlannedOperation> AnOperation = Gen.Select(
        Gen.Enum<OperationKind>(),
        AKey,
        Gen.String.AlphaNumeric,
        Gen.Enum<ETagAge>(),
        (kind, key, json, age) => new PlannedOperation(kind, key, json, age)
    );

    private static readonly Gen<PlannedStep> AStep = Gen.Select(
        AnOperation.Array[1, 8],
        AKey,
        AKey.Null(),
        Gen.Int[0, 5],
        (operations, prefix, after, limit) => new PlannedStep(operations, prefix, after, limit)
    );

    private static int _partitions;

    [Fact]
    public Task Any_sequence_of_batches_does_what_a_sorted_dictionary_does() =>
        AStep
            .Array[1, 20]
            .SampleAsync(
                async steps =>
                {
                    var partition = new PartitionKey($"model:{Interlocked.Increment(ref _partitions)}");
                    var model = new TableModel();

                    foreach (var step in steps)
                        await RunAsync(partition, model, step);
                },
                iter: 50
            );

    private async Task RunAsync(PartitionKey partition, TableModel model, PlannedStep step)
    {
        var operations = model.Plan(step.Operations);

        var result = await Table.CommitAsync(partition, operations, Stop);

        if (model.Failing(operations) is [.. { Length: > 0 } failing])
            Assert.Contains(Assert.IsType<CommitResult.Conflict>(result).RowKey, failing, StringComparer.Ordinal);
        else
            Assert.IsType<CommitResult.Committed>(result);

        if (result is CommitResult.Committed)
            model.Apply(operations);

        var rows = await Table.RangeAsync(partition, "", null, 1000, Stop);
        model.Match(rows);
        var range = await Table.RangeAsync(partition, step.Prefix, step.After, step.Limit, Stop);
        Assert.Equal(model.Range(step), range);
    }
}
