using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using static CommunityBot.Storage.Rows.Operation;

namespace CommunityBot.Storage.Tests.Rows;

/// <summary>What every store does. A store's own class only says how to open an empty one.</summary>
public abstract partial class TableContract : IAsyncLifetime
{
    private static readonly PartitionKey Home = new("community:bakers");
    private static readonly PartitionKey Elsewhere = new("community:brewers");

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected ITable Table { get; private set; } = null!;

    /// <summary>How many write at a time where that is the question.</summary>
    protected virtual int Writers => 64;

    public async ValueTask InitializeAsync() => Table = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        if (Table is IAsyncDisposable disposable)
            await disposable.DisposeAsync();

        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a table without rows.</summary>
    protected abstract Task<ITable> OpenAsync();

    [Fact]
    public async Task An_inserted_row_is_there_as_soon_as_the_commit_returned()
    {
        var result = await CommitAsync(new Insert("member|ana", """{"name":"Ana"}"""));

        Assert.IsType<CommitResult.Committed>(result);
        var row = await GetAsync("member|ana");
        Assert.Equal(("member|ana", """{"name":"Ana"}"""), (row?.RowKey, row?.Json));
    }

    [Fact]
    public async Task A_row_that_was_never_written_is_null() => Assert.Null(await GetAsync("member|nobody"));

    [Fact]
    public async Task A_row_is_only_in_its_own_partition()
    {
        await CommitAsync(new Insert("member|ana", "{}"));

        Assert.Null(await Table.GetAsync(Elsewhere, "member|ana", Stop));
        Assert.Empty(await Table.RangeAsync(Elsewhere, "", null, 10, Stop));
    }

    [Fact]
    public async Task Inserting_a_row_that_exists_conflicts_and_leaves_it_alone()
    {
        await CommitAsync(new Insert("member|ana", "1"));

        var result = await CommitAsync(new Insert("member|ana", "2"));

        Assert.Equal(new CommitResult.Conflict("member|ana"), result);
        Assert.Equal("1", (await GetAsync("member|ana"))?.Json);
    }

    [Fact]
    public async Task Replacing_needs_the_ETag_that_the_row_has_now()
    {
        var first = await WriteAsync("member|ana", "1");

        var renewed = await CommitAsync(new Replace("member|ana", "2", first.ETag));
        var stale = await CommitAsync(new Replace("member|ana", "3", first.ETag));

        Assert.IsType<CommitResult.Committed>(renewed);
        Assert.Equal(new CommitResult.Conflict("member|ana"), stale);
        Assert.Equal("2", (await GetAsync("member|ana"))?.Json);
    }

    [Fact]
    public async Task Replacing_or_deleting_a_row_that_is_gone_conflicts()
    {
        var gone = await WriteAsync("member|ana", "1");
        await CommitAsync(new Remove("member|ana"));

        var replaced = await CommitAsync(new Replace("member|ana", "2", gone.ETag));
        var deleted = await CommitAsync(new Delete("member|ana", gone.ETag));

        Assert.Equal(new CommitResult.Conflict("member|ana"), replaced);
        Assert.Equal(new CommitResult.Conflict("member|ana"), deleted);
        Assert.Null(await GetAsync("member|ana"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("-1")]
    public async Task An_ETag_of_nobody_conflicts(string eTag)
    {
        await CommitAsync(new Insert("member|ana", "1"));

        var result = await CommitAsync(new Replace("member|ana", "2", eTag));

        Assert.Equal(new CommitResult.Conflict("member|ana"), result);
    }

    [Fact]
    public async Task Upserting_adds_and_replaces_whatever_was_there()
    {
        await CommitAsync(new Upsert("member|ana", "1"), new Upsert("member|ben", "1"));
        await CommitAsync(new Upsert("member|ana", "2"));

        Assert.Equal("2", (await GetAsync("member|ana"))?.Json);
        Assert.Equal("1", (await GetAsync("member|ben"))?.Json);
    }

    [Fact]
    public async Task Deleting_needs_the_ETag_that_the_row_has_now()
    {
        var first = await WriteAsync("member|ana", "1");
        var second = await WriteAsync("member|ana", "2");

        var stale = await CommitAsync(new Delete("member|ana", first.ETag));
        var current = await CommitAsync(new Delete("member|ana", second.ETag));

        Assert.Equal(new CommitResult.Conflict("member|ana"), stale);
        Assert.IsType<CommitResult.Committed>(current);
        Assert.Null(await GetAsync("member|ana"));
    }

    [Fact]
    public async Task Removing_needs_nothing_not_even_the_row()
    {
        await CommitAsync(new Insert("member|ana", "1"));

        var result = await CommitAsync(new Remove("member|ana"), new Remove("member|nobody"));

        Assert.IsType<CommitResult.Committed>(result);
        Assert.Null(await GetAsync("member|ana"));
    }

    [Fact]
    public async Task Every_write_gives_the_row_an_ETag_that_it_never_had()
    {
        var seen = new List<string>();

        foreach (var json in (string[])["1", "1", "2"])
        {
            seen.Add((await WriteAsync("member|ana", json)).ETag);
            await CommitAsync(new Remove("member|ana"));
            await CommitAsync(new Insert("member|ana", json));
            seen.Add((await GetAsync("member|ana"))!.ETag);
        }

        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_conflict_leaves_nothing_of_its_batch_behind()
    {
        var ana = await WriteAsync("member|ana", "1");

        var result = await CommitAsync(
            new Replace("member|ana", "2", ana.ETag),
            new Upsert("member|ben", "1"),
            new Insert("member|cem", "1"),
            new Delete("member|nobody", ana.ETag)
        );

        Assert.Equal(new CommitResult.Conflict("member|nobody"), result);
        Assert.Equal([ana], await Table.RangeAsync(Home, "", null, 10, Stop));
    }

    [Fact]
    public async Task A_batch_of_a_hundred_operations_is_done_whole()
    {
        var result = await CommitAsync([.. Numbered(ITable.MaxOperations)]);

        Assert.IsType<CommitResult.Committed>(result);
        Assert.Equal(ITable.MaxOperations, (await Table.RangeAsync(Home, "n|", null, 1000, Stop)).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_batch_of_none_or_too_many_operations_is_refused(int operations)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync([.. Numbered(operations)]));

        Assert.Empty(await Table.RangeAsync(Home, "", null, 10, Stop));
    }

    [Fact]
    public async Task Two_operations_on_one_row_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() =>
            CommitAsync(new Insert("member|ana", "1"), new Remove("member|ana"))
        );

        Assert.Null(await GetAsync("member|ana"));
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\uD83D')]
    [InlineData('\uDC4B')]
    public async Task A_key_that_is_no_text_is_refused(char wrong)
    {
        var key = $"member|{wrong}|ana";

        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(new Insert(key, "{}")));
        await Assert.ThrowsAsync<ArgumentException>(() => GetAsync(key));
    }

    [Fact]
    public async Task Many_writers_of_one_counter_lose_nothing()
    {
        await CommitAsync(new Insert("counter", "0"));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => IncrementAsync(times: 5), Stop)));

        Assert.Equal($"{Writers * 5}", (await GetAsync("counter"))?.Json);
    }

    [Fact]
    public async Task A_cancelled_commit_is_either_cancelled_whole_or_done_whole()
    {
        using var cancellation = new CancellationTokenSource();
        var commits = Enumerable
            .Range(0, 300)
            .Select(number => CancelledOrNotAsync(number, cancellation.Token))
            .ToList();

        await cancellation.CancelAsync();
        var done = await Task.WhenAll(commits);

        var kept = await KeysAsync("n|", null, 1000);
        Assert.Equal([.. done.Where(number => number is not null).Select(number => $"n|{number:D3}")], kept);
    }

    [Fact]
    public async Task A_commit_with_a_cancelled_token_does_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Table.CommitAsync(Home, [new Insert("member|ana", "1")], cancelled)
        );

        Assert.Null(await GetAsync("member|ana"));
    }

    private static IEnumerable<Operation> Numbered(int count) =>
        Enumerable.Range(0, count).Select(number => new Insert($"n|{number}", "{}"));

    private Task<CommitResult> CommitAsync(params ImmutableArray<Operation> operations) =>
        Table.CommitAsync(Home, operations, Stop);

    private Task<Row?> GetAsync(string key) => Table.GetAsync(Home, key, Stop);

    private async Task<Row> WriteAsync(string key, string json)
    {
        await CommitAsync(new Upsert(key, json));
        return (await GetAsync(key))!;
    }

    private async Task IncrementAsync(int times)
    {
        while (times > 0)
        {
            var counter = (await GetAsync("counter"))!;
            var next = int.Parse(counter.Json, CultureInfo.InvariantCulture) + 1;
            var result = await CommitAsync(
                new Replace("counter", next.ToString(CultureInfo.InvariantCulture), counter.ETag)
            );
            times -= result is CommitResult.Committed ? 1 : 0;
        }
    }

    private async Task<int?> CancelledOrNotAsync(int number, CancellationToken cancellationToken)
    {
        try
        {
            await Table.CommitAsync(Home, [new Insert($"n|{number:D3}", "{}")], cancellationToken);
            return number;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
