using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Pipeline;

/// <summary>
/// The one way in: an event is a row before its platform hears that we have it, and stays one until it has had its effect.
/// </summary>
internal sealed class Inbox(
    ITable table,
    RowJson json,
    InboundHandler handler,
    Backlog backlog,
    Rush rush,
    TimeProvider time,
    ILogger<Inbox> logger
) : IInbox
{
    /// <summary>After so many failures an event is set aside, visibly, instead of being tried for ever.</summary>
    private const int MaxAttempts = 5;

    /// <summary>By how much a clock may be set back and events be known again.</summary>
    private static readonly Duration ClockSlips = Duration.FromMinutes(20);

    private static readonly TimeSpan HandlingLimit = TimeSpan.FromSeconds(30);

    public async Task<Reaction> TakeAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        if (await handler.ReactAtOnceAsync(inbound, cancellationToken) is { } reaction)
            return reaction;

        // What was taken is ours: that the platform hangs up doesn't stop it.
        return await StoreAsync(inbound, cancellationToken) is { } row
            ? await TryHandleAsync(row, CancellationToken.None)
            : new Reaction.Nothing();
    }

    public async Task AcceptAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        var row = new InboxRow(inbound, time.GetCurrentInstant());

        // Where the row is there already, whoever put it there has it in hand, or a sweep will.
        using (rush.Enter())
        {
            if (await InsertAsync(row, cancellationToken) is CommitResult.Committed)
                backlog.Add(row);
        }
    }

    /// <summary>Handles an event that was accepted a moment ago, unless it was handled before: it may have come twice.</summary>
    public async Task HandleAcceptedAsync(AcceptedEvent accepted, CancellationToken cancellationToken)
    {
        // A failing store must not end the worker; the row stays, and a sweep finds it.
        try
        {
            if (
                await table.GetAsync(accepted.Shard, accepted.RowKey, cancellationToken) is { } stored
                && json.Read<InboxRow>(stored.Json) is var row
                && !await DropIfTakenAsync(row, cancellationToken)
            )
                await TryHandleAsync(row, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            logger.EventFailed(error, "accepted", 1);
        }
    }

    /// <summary>
    /// Handles an event that an earlier try, or an earlier process, left behind; unless it was handled, and only its row was
    /// left: by a delivery that came once more, or because the answer of the store was lost.
    /// </summary>
    public async Task ResumeAsync(InboxRow row, CancellationToken cancellationToken)
    {
        if (!backlog.Holds(row) && !await DropIfTakenAsync(row, cancellationToken))
            await TryHandleAsync(row, cancellationToken);
    }

    private Task<CommitResult> InsertAsync(InboxRow row, CancellationToken cancellationToken) =>
        table.CommitAsync(
            InboxShard.Of(row.Inbound),
            [new Operation.Insert(row.RowKey, json.Write(row))],
            cancellationToken
        );

    private async Task<InboxRow?> StoreAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        var row = new InboxRow(inbound, time.GetCurrentInstant());
        var shard = InboxShard.Of(inbound);

        // Delivered again while the first delivery is being handled, or was cut off: both may finish it.
        var ours =
            await InsertAsync(row, cancellationToken) is CommitResult.Committed ? row
            : await table.GetAsync(shard, row.RowKey, cancellationToken) is { } earlier
                ? json.Read<InboxRow>(earlier.Json)
            : null;

        return ours is null || await DropIfTakenAsync(ours, cancellationToken) ? null : ours;
    }

    /// <summary>
    /// Looks only after the row is there: a first delivery that finishes meanwhile either meets the row or is met here.
    /// </summary>
    private async Task<bool> DropIfTakenAsync(InboxRow row, CancellationToken cancellationToken)
    {
        var shard = InboxShard.Of(row.Inbound);
        if (!await IsTakenAsync(shard, row, cancellationToken))
            return false;

        await table.CommitAsync(shard, [new Operation.Remove(row.RowKey)], cancellationToken);
        return true;
    }

    private async Task<bool> IsTakenAsync(PartitionKey shard, InboxRow row, CancellationToken cancellationToken)
    {
        // Today or yesterday; or tomorrow, when the clock has been set back over midnight since.
        Instant[] times = [row.TakenAt, row.TakenAt - Duration.FromDays(1), row.TakenAt + ClockSlips];
        foreach (var key in times.Select(time => TakenMarker.Key(time, row.Inbound.Id)).Distinct())
        {
            if (await table.GetAsync(shard, key, cancellationToken) is not null)
                return true;
        }

        return false;
    }

    // The one place at which an event's failure, whatever it is, must not take the others down with it.
    private async Task<Reaction> TryHandleAsync(InboxRow row, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(HandlingLimit);

        try
        {
            var reaction = await handler.HandleAsync(row.Inbound, row.TakenAt, limit.Token);
            await FinishAsync(row, [], limit.Token);
            return reaction;
        }
        catch (NewerRowException newer)
        {
            // While nodes of two versions live side by side, this is for one of the newer: its next sweep finds the event.
            logger.EventLeftToNewer(newer, row.Inbound.Content.GetType().Name);
            return new Reaction.Nothing();
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            logger.EventFailed(error, row.Inbound.Content.GetType().Name, row.Attempts + 1);
            await CountFailureAsync(row with { Attempts = row.Attempts + 1 }, stopping);
            return await handler.ExcuseAsync(row.Inbound, stopping);
        }
    }

    private async Task CountFailureAsync(InboxRow row, CancellationToken cancellationToken)
    {
        if (row.Attempts < MaxAttempts)
        {
            await table.CommitAsync(
                InboxShard.Of(row.Inbound),
                [new Operation.Upsert(row.RowKey, json.Write(row))],
                cancellationToken
            );
            return;
        }

        var reference = row.Inbound.Id;
        logger.EventSetAside(row.Inbound.Content.GetType().Name, reference);
        await FinishAsync(
            row,
            [
                new Operation.Upsert(
                    SetAside.Key(row.Inbound.Id),
                    json.Write(
                        new SetAside(
                            row.RowKey,
                            SetAside.Parse(json.Write(row)),
                            row.Inbound.Content.GetType().Name,
                            time.GetCurrentInstant(),
                            row.Attempts
                        )
                    )
                ),
            ],
            cancellationToken
        );
        await handler.RespondAsync(
            CommunityTexts.Apology(reference),
            Installation.Partition(row.Inbound.From.Platform, row.Inbound.From.Installation),
            new(row.Inbound.Id, row.TakenAt, new(row.Inbound.From, row.Inbound.In, null)),
            cancellationToken
        );
    }

    private Task<CommitResult> FinishAsync(InboxRow row, Operation[] more, CancellationToken cancellationToken) =>
        table.CommitAsync(
            InboxShard.Of(row.Inbound),
            [
                new Operation.Remove(row.RowKey),
                new Operation.Upsert(TakenMarker.Key(row.TakenAt, row.Inbound.Id), "{}"),
                .. more,
            ],
            cancellationToken
        );
}
