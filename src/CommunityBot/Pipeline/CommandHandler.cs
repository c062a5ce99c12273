using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using NodaTime.Extensions;

namespace CommunityBot.Pipeline;

/// <summary>Loads, decides, commits; after a conflict it decides again on the newer state.</summary>
internal sealed class CommandHandler(
    ITable table,
    RowJson json,
    AfterCommit afterCommit,
    TimeProvider time,
    ILogger<CommandHandler> logger
)
{
    private const int MaxAttempts = 20;

    private readonly PartitionReader _reader = new(table, json);

    /// <summary>Gives a command its effect, exactly once for each cause.</summary>
    /// <exception cref="CommitConflictException">Others were quicker every time: to be tried again later.</exception>
    public async Task<Outcome> HandleAsync(ICommand command, Cause cause, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if (await IsHandledAsync(command.Partition, cause, cancellationToken))
                return Outcome.AsItWas;

            var loaded = await _reader.LoadAsync(command.Partition, command.Reads, cancellationToken);
            var outcome = command.Decide(loaded.Rows, time.GetCurrentInstant());

            if (await TryCommitAsync(command.Partition, loaded, outcome, cause, cancellationToken))
                return outcome;

            logger.CommitConflict(command.GetType().Name, attempt);
        }

        throw new CommitConflictException(command.GetType().Name, MaxAttempts);
    }

    private async Task<bool> IsHandledAsync(PartitionKey partition, Cause cause, CancellationToken cancellationToken) =>
        cause.Marker is { } marker && await table.GetAsync(partition, marker, cancellationToken) is not null;

    private async Task<bool> TryCommitAsync(
        PartitionKey partition,
        LoadedPartition loaded,
        Outcome outcome,
        Cause cause,
        CancellationToken cancellationToken
    )
    {
        if (BatchOf(loaded, outcome, cause) is not { Operations: [_, ..] operations } batch)
            return true;

        if (!await IsCommittedAsync(partition, batch, operations, cancellationToken))
            return false;

        await afterCommit.NoticeAsync(partition, batch, cancellationToken);
        return true;
    }

    private async Task<bool> IsCommittedAsync(
        PartitionKey partition,
        Batch batch,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    )
    {
        var isCommitted = false;
        afterCommit.Expect(batch);
        try
        {
            isCommitted = await table.CommitAsync(partition, operations, cancellationToken) is CommitResult.Committed;
        }
        finally
        {
            if (!isCommitted)
                afterCommit.Forget(batch);
        }

        return isCommitted;
    }

    private Batch BatchOf(LoadedPartition loaded, Outcome outcome, Cause cause)
    {
        var batch = new Batch(loaded, json);

        switch (outcome)
        {
            case Outcome.Applied applied:
                Fill(batch, applied, cause.AskedAt);
                batch.Close(cause);
                break;
            // What changed nothing needs no marker, but a moment that led to nothing must not come again, unless it is
            // still to come: a clock that was set back.
            case Outcome.Refused or Outcome.Unchanged when cause is Cause.Due due:
                if (DueKey.Of(loaded.ByKey.GetValueOrDefault(due.Key.Target)?.Row) == due.Key)
                    throw new StillDueException(due.Key.Kind);

                batch.Close(cause);
                break;
            case Outcome.Refused or Outcome.Unchanged:
                break;
            default:
                throw new UnreachableException();
        }

        return batch;
    }

    private void Fill(Batch batch, Outcome.Applied applied, Origin? origin)
    {
        var now = time.GetCurrentInstant();
        var commit = Guid.CreateVersion7(now.ToDateTimeOffset()).ToString("N");

        foreach (var change in applied.Changes)
            batch.Change(change);

        foreach (var (index, dispatch) in applied.Dispatches.Index())
            batch.Send(new(now, commit, index), new(dispatch, origin));
    }
}
