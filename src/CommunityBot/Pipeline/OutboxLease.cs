using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using NodaTime;

namespace CommunityBot.Pipeline;

/// <summary>The right to send what a partition's outbox holds; renews itself until it is disposed of.</summary>
internal sealed class OutboxLease : IAsyncDisposable
{
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _over = new();
    private readonly Task _renewing;

    private OutboxLease() => _renewing = Task.CompletedTask;

    public OutboxLease(
        OutboxLeases leases,
        TimeProvider clock,
        PartitionKey partition,
        string eTag,
        Instant? takenOverAt
    )
    {
        TakenOverAt = takenOverAt;
        _renewing = RenewAsync(leases, clock, partition, eTag);
    }

    /// <summary>Nobody else is there who could want it.</summary>
    public static OutboxLease Alone => new();

    /// <summary>When it came from a node that didn't give it back, and may have sent what was there by then.</summary>
    public Instant? TakenOverAt { get; }

    /// <summary>Cancelled when another node may have it: nothing may be sent any more.</summary>
    public CancellationToken Lost => _lost.Token;

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _renewing;
        _over.Dispose();
        _lost.Dispose();
    }

    private async Task RenewAsync(OutboxLeases leases, TimeProvider clock, PartitionKey partition, string eTag)
    {
        var held = eTag;
        try
        {
            while (await IsGoingOnAsync(clock))
            {
                if (await leases.RenewAsync(partition, held, CancellationToken.None) is not { } renewed)
                {
                    await _lost.CancelAsync();
                    return;
                }

                held = renewed;
            }

            await leases.GiveBackAsync(partition, held);
        }
        // A store that can't be reached doesn't say who has the lease now; left behind, it runs out.
        catch (Exception error)
            when (error is CommitFailedException or CommitUncertainException or StoreUnavailableException)
        {
            await _lost.CancelAsync();
        }
    }

    private async Task<bool> IsGoingOnAsync(TimeProvider clock)
    {
        try
        {
            await Task.Delay((OutboxLeases.Term / 3).ToTimeSpan(), clock, _over.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
