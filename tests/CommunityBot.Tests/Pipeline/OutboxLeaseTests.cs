using CommunityBot.Core;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Storage.Sqlite;
using Microsoft.Extensions.Time.Testing;
using NodaTime.Extensions;

namespace CommunityBot.Tests.Pipeline;

/// <summary>Two nodes want to send what one partition's outbox holds. Each has a clock of its own, which the test moves.</summary>
public sealed class OutboxLeaseTests : IAsyncDisposable
{
    private static readonly PartitionKey Partition = new("community:test.test.channel");
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _oneClock = new(Nine);
    private readonly FakeTimeProvider _otherClock = new(Nine);
    private SqliteTable? _table;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_node_at_a_time_has_it_and_gives_it_back()
    {
        var (one, other) = await NodesAsync();

        await using (await one.TakeAsync(Partition, Cancel))
            Assert.Null(await other.TakeAsync(Partition, Cancel));

        await using var afterwards = await other.TakeAsync(Partition, Cancel);
        Assert.NotNull(afterwards);
        Assert.Null(afterwards.TakenOverAt);
    }

    [Fact]
    public async Task It_is_renewed_for_as_long_as_it_is_needed()
    {
        var (one, other) = await NodesAsync();
        await using var lease = await one.TakeAsync(Partition, Cancel);

        for (var third = 0; third < 6; third++)
        {
            var before = await RowAsync();
            await PassUntilAsync(_oneClock, async () => await RowAsync() != before);
            _otherClock.Advance(_oneClock.GetUtcNow() - _otherClock.GetUtcNow());
        }

        Assert.Null(await other.TakeAsync(Partition, Cancel));
        Assert.False(lease!.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task What_a_dead_node_had_runs_out_and_the_next_knows_that_it_may_have_sent_something()
    {
        var (one, other) = await NodesAsync();
        await using var ofTheDead = await one.TakeAsync(Partition, Cancel);

        _otherClock.Advance(OutboxLeases.Term.ToTimeSpan() - TimeSpan.FromMilliseconds(1));
        Assert.Null(await other.TakeAsync(Partition, Cancel));
        _otherClock.Advance(TimeSpan.FromMilliseconds(1));
        await using var lease = await other.TakeAsync(Partition, Cancel);

        Assert.Equal(_otherClock.GetCurrentInstant(), lease!.TakenOverAt);
    }

    [Fact]
    public async Task A_node_that_stood_still_learns_that_it_has_lost_it()
    {
        var (one, other) = await NodesAsync();
        var lost = await one.TakeAsync(Partition, Cancel);
        _otherClock.Advance(OutboxLeases.Term.ToTimeSpan());
        await using var lease = await other.TakeAsync(Partition, Cancel);

        await PassUntilAsync(_oneClock, () => Task.FromResult(lost!.Lost.IsCancellationRequested));
        await lost!.DisposeAsync();

        Assert.False(lease!.Lost.IsCancellationRequested);
        Assert.Null(await one.TakeAsync(Partition, Cancel));
    }

    [Fact]
    public async Task A_node_that_is_alone_asks_nobody()
    {
        _table = await SqliteTable.OpenAsync(new() { Path = SqliteOptions.InMemory }, Cancel);
        var alone = Leases(ThisNode.Start(isAlone: true), _oneClock);

        await using var lease = await alone.TakeAsync(Partition, Cancel);

        Assert.NotNull(lease);
        Assert.Null(await _table.GetAsync(Partition, LeaseRow.RowKey, Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        if (_table is not null)
            await _table.DisposeAsync();
    }

    private async Task<(OutboxLeases One, OutboxLeases Other)> NodesAsync()
    {
        _table = await SqliteTable.OpenAsync(new() { Path = SqliteOptions.InMemory }, Cancel);
        return (Leases(ThisNode.Start(isAlone: false), _oneClock), Leases(ThisNode.Start(isAlone: false), _otherClock));
    }

    private OutboxLeases Leases(ThisNode node, TimeProvider clock) =>
        new(_table!, new RowJson(new Capabilities([TallyCapability.Capability])), node, new WireTime(clock));

    private async Task<string?> RowAsync() => (await _table!.GetAsync(Partition, LeaseRow.RowKey, Cancel))?.Json;

    // In steps of a third of a term: nothing that is under way meanwhile is timed by that clock.
    private static async Task PassUntilAsync(FakeTimeProvider clock, Func<Task<bool>> isSo)
    {
        clock.Advance((OutboxLeases.Term / 3).ToTimeSpan());
        for (var look = 0; !await isSo(); look++)
        {
            Assert.True(look < 10_000, "It never came to that.");
            await Task.Delay(TimeSpan.FromMilliseconds(2), Cancel);
        }
    }
}
