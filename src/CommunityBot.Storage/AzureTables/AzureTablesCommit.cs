using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using Operation = CommunityBot.Storage.Rows.Operation;

namespace CommunityBot.Storage.AzureTables;

/// <summary>
/// One batch on its way into the table. It is tried again while the servers are busy or out of reach; where a try before may
/// have been stored, a conflict is looked into before anybody hears of it, since it may be with ourselves.
/// </summary>
internal sealed class AzureTablesCommit(
    AzureTablesClients clients,
    AzureTablesReads reads,
    PartitionKey partition,
    string write,
    Patience patience
)
{
    private bool _mayBeStored;

    public async Task<CommitResult> RunAsync(ImmutableArray<Operation> operations)
    {
        while (!operations.IsEmpty)
        {
            try
            {
                await clients.Writes.SubmitTransactionAsync(operations.Select(Action), CancellationToken.None);
                return new CommitResult.Committed();
            }
            catch (TableTransactionFailedException failed) when (Clash.Of(failed, operations) is { } clash)
            {
                if (_mayBeStored)
                    return await IsOursAsync(operations) ? new CommitResult.Committed() : throw Uncertain(failed);
                if (clash is not Operation.Remove)
                    return new CommitResult.Conflict(clash.RowKey);

                operations = await WithoutWhatIsGoneAsync(operations);
            }
            catch (Exception trouble)
                when (trouble is RequestFailedException or OperationCanceledException or AggregateException)
            {
                await WaitAsync(trouble);
            }
        }

        // Nothing but removals of what isn't there.
        return new CommitResult.Committed();
    }

    private TableTransactionAction Action(Operation operation) =>
        operation switch
        {
            Operation.Insert insert => new(TableTransactionActionType.Add, Entity(insert.RowKey, insert.Json)),
            Operation.Replace replace => new(
                TableTransactionActionType.UpdateReplace,
                Entity(replace.RowKey, replace.Json),
                new ETag(replace.ETag)
            ),
            Operation.Upsert upsert => new(
                TableTransactionActionType.UpsertReplace,
                Entity(upsert.RowKey, upsert.Json)
            ),
            Operation.Delete delete => new(
                TableTransactionActionType.Delete,
                Key(delete.RowKey),
                new ETag(delete.ETag)
            ),
            Operation.Remove remove => new(TableTransactionActionType.Delete, Key(remove.RowKey), ETag.All),
            _ => throw new UnreachableException(),
        };

    private TableEntity Entity(string rowKey, string json) => EntityCode.Of(partition, rowKey, json, write);

    private TableEntity Key(string rowKey) => new(EntityCode.Partition(partition), EntityCode.RowKey(rowKey));

    /// <summary>
    /// Azure Tables refuses a batch that removes what isn't there. Somebody may add such a row just now: then it stays, as
    /// if the batch had come before.
    /// </summary>
    private async Task<ImmutableArray<Operation>> WithoutWhatIsGoneAsync(ImmutableArray<Operation> operations)
    {
        var left = ImmutableArray.CreateBuilder<Operation>(operations.Length);
        foreach (var operation in operations)
        {
            if (
                operation is not Operation.Remove
                || await reads.FindAsync(partition, operation.RowKey, CancellationToken.None) is not null
            )
                left.Add(operation);
        }

        return left.DrainToImmutable();
    }

    // A batch is stored whole or not at all: one row of this write is enough.
    private async Task<bool> IsOursAsync(ImmutableArray<Operation> operations)
    {
        foreach (var operation in operations)
        {
            var found = await reads.FindAsync(partition, operation.RowKey, CancellationToken.None);
            if (string.Equals(found?.GetString(EntityCode.Write), write, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private async Task WaitAsync(Exception trouble)
    {
        var failed = trouble as RequestFailedException;
        var passes = failed is null or { Status: 0 or 408 or 429 or >= 500 };
        // Too many requests: refused before anything was done. All else may have come after the commit.
        _mayBeStored |= passes && failed?.Status is not 429;

        if (!passes || !patience.IsLeft)
            throw _mayBeStored ? Uncertain(trouble) : Failed(trouble);

        await patience.WaitAsync(Asked(failed), CancellationToken.None);
    }

    private static TimeSpan Asked(RequestFailedException? failed) =>
        failed?.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var seconds) is true
        && int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? TimeSpan.FromSeconds(Math.Min(number, 10))
            : TimeSpan.Zero;

    private CommitFailedException Failed(Exception trouble) =>
        new(
            $"Nothing of this commit was stored in {clients.Place}: {trouble.Message} "
                + "See that the account is there and that the bot may write to it, then try again.",
            trouble
        );

    private CommitUncertainException Uncertain(Exception trouble) =>
        new(
            $"{clients.Place} went away while it committed, and whether it did can't be told any more. "
                + "Read before trying again.",
            trouble
        );
}
