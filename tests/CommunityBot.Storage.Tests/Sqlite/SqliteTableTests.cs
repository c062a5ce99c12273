using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using static CommunityBot.Storage.Rows.Operation;

namespace CommunityBot.Storage.Tests.Sqlite;

public sealed class SqliteTableTests : IDisposable
{
    private static readonly PartitionKey Home = new("community:bakers");

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Path => _folder.File("table.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_reopened_file_has_everything()
    {
        Row? before;
        await using (var table = await OpenAsync())
        {
            await table.CommitAsync(Home, [new Insert("member|ana", "1")], Stop);
            before = await table.GetAsync(Home, "member|ana", Stop);
        }

        await using var reopened = await OpenAsync();

        Assert.NotNull(before);
        Assert.Equal(before, await reopened.GetAsync(Home, "member|ana", Stop));
    }

    [Fact]
    public async Task A_row_written_again_after_a_restart_has_an_ETag_that_it_never_had()
    {
        var seen = new List<string>();

        for (var start = 0; start < 3; start++)
        {
            await using var table = await OpenAsync();
            await table.CommitAsync(Home, [new Remove("member|ana")], Stop);
            await table.CommitAsync(Home, [new Insert("member|ana", "1")], Stop);
            seen.Add((await table.GetAsync(Home, "member|ana", Stop))!.ETag);
        }

        Assert.Equal(3, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_missing_folder_is_created()
    {
        var path = System.IO.Path.Combine(_folder.Path, "a", "b", "table.db");

        await using var table = await SqliteTable.OpenAsync(new SqliteOptions { Path = path }, Stop);

        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_with_what_to_do_and_left_alone()
    {
        using (var raw = new RawFile(Path))
            raw.Run("CREATE TABLE future (it); PRAGMA user_version = 7");
        var before = await File.ReadAllBytesAsync(Path, Stop);

        var refused = await Assert.ThrowsAsync<NewerSchemaException>(OpenAsync);

        Assert.Contains(Path, refused.Message);
        Assert.Contains("Start the newer version again", refused.Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path, Stop));
    }

    [Fact]
    public async Task A_conflicting_batch_leaves_the_others_of_its_group_alone()
    {
        await using var table = await OpenAsync();
        await table.CommitAsync(Home, [new Insert("member|ana", "1")], Stop);

        var results = await AsOneGroupAsync(
            table,
            [new Insert("member|ben", "1")],
            [new Insert("member|cem", "1"), new Insert("member|ana", "2")],
            [new Insert("member|dua", "1")]
        );

        Assert.Equal(
            [new CommitResult.Committed(), new CommitResult.Conflict("member|ana"), new CommitResult.Committed()],
            results
        );
        Assert.Equal("ana ben dua", await MembersAsync(table));
    }

    [Fact]
    public async Task A_group_that_cannot_be_committed_fails_for_every_caller_and_the_store_goes_on()
    {
        await using var table = await OpenAsync();
        using var raw = new RawFile(Path);
        raw.Run(
            """
            CREATE TABLE parent (id PRIMARY KEY);
            CREATE TABLE child (id REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
            CREATE TRIGGER fail_at_commit AFTER INSERT ON rows WHEN new.json = 'poison' BEGIN
                INSERT INTO child VALUES (1);
            END;
            """
        );

        var group = AsOneGroupAsync(table, [new Insert("member|ana", "1")], [new Insert("member|ben", "poison")]);

        await Assert.ThrowsAsync<CommitFailedException>(() => group);
        Assert.Equal("", await MembersAsync(table));
        await table.CommitAsync(Home, [new Insert("member|cem", "1")], Stop);
        Assert.Equal("cem", await MembersAsync(table));
    }

    [Fact]
    public async Task An_error_that_ends_the_transaction_fails_the_group_and_the_store_goes_on()
    {
        await using var table = await OpenAsync();
        using var raw = new RawFile(Path);
        raw.Run(
            """
            CREATE TRIGGER fail_at_once AFTER INSERT ON rows WHEN new.json = 'poison' BEGIN
                SELECT raise(ROLLBACK, 'The disk is gone.');
            END;
            """
        );

        var group = AsOneGroupAsync(table, [new Insert("member|ana", "1")], [new Insert("member|ben", "poison")]);

        var failed = await Assert.ThrowsAsync<CommitFailedException>(() => group);
        Assert.Contains("The disk is gone.", failed.Message);
        await table.CommitAsync(Home, [new Insert("member|cem", "1")], Stop);
        Assert.Equal("cem", await MembersAsync(table));
    }

    [Fact]
    public async Task A_full_disk_is_told_to_the_caller_and_the_store_goes_on_when_there_is_room_again()
    {
        using var disk = SmallDisk.TryMount(_folder.Path, megabytes: 2);
        Assert.SkipWhen(disk is null, "Only root on Linux can mount a small disk.");
        var ballast = _folder.File("ballast");
        await File.WriteAllBytesAsync(ballast, new byte[1_000_000], Stop);
        await using var table = await OpenAsync();

        var stored = await FillAsync(table);
        File.Delete(ballast);

        Assert.NotEqual(0, stored);
        Assert.Equal(stored, (await table.RangeAsync(Home, "big|", null, 1000, Stop)).Length);
        await table.CommitAsync(Home, [new Insert("big|again", new string('x', 100_000))], Stop);
        Assert.NotNull(await table.GetAsync(Home, "big|again", Stop));
    }

    [Fact]
    public async Task A_batch_that_still_waits_can_be_cancelled()
    {
        await using var table = await OpenAsync();
        using var cancellation = new CancellationTokenSource();
        using var other = new RawFile(Path);
        other.Run("BEGIN IMMEDIATE");
        var ahead = Enumerable.Range(0, 600).Select(n => table.CommitAsync(Home, [new Insert($"n|{n}", "")], Stop));
        var waiting = Task.WhenAll([.. ahead]);
        var last = table.CommitAsync(Home, [new Insert("member|ana", "1")], cancellation.Token);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => last);
        other.Run("ROLLBACK");

        Assert.All(await waiting, result => Assert.IsType<CommitResult.Committed>(result));
        Assert.Null(await table.GetAsync(Home, "member|ana", Stop));
    }

    [Fact]
    public async Task Reading_does_not_wait_for_writing()
    {
        await using var table = await OpenAsync();
        await table.CommitAsync(Home, [new Insert("member|ana", "1")], Stop);
        using var other = new RawFile(Path);
        other.Run("BEGIN IMMEDIATE; DELETE FROM rows");

        var row = await table.GetAsync(Home, "member|ana", Stop);

        Assert.Equal("1", row?.Json);
    }

    [Fact]
    public async Task Disposing_writes_what_is_queued_and_then_refuses_more()
    {
        var table = await OpenAsync();
        var queued = Enumerable.Range(0, 600).Select(n => table.CommitAsync(Home, [new Insert($"n|{n}", "")], Stop));
        var commits = Task.WhenAll([.. queued]);

        await table.DisposeAsync();
        await table.DisposeAsync();

        Assert.All(await commits, result => Assert.IsType<CommitResult.Committed>(result));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => table.GetAsync(Home, "n|1", Stop));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => table.CommitAsync(Home, [new Remove("n|1")], Stop));
    }

    private Task<SqliteTable> OpenAsync() => SqliteTable.OpenAsync(new SqliteOptions { Path = Path }, Stop);

    /// <summary>Queues the batches while another program holds the file, so that the writer takes them together.</summary>
    private async Task<CommitResult[]> AsOneGroupAsync(SqliteTable table, params Operation[][] batches)
    {
        using var other = new RawFile(Path);
        other.Run("BEGIN IMMEDIATE");
        var first = table.CommitAsync(Home, [new Remove("nothing")], Stop);
        var group = Task.WhenAll([.. batches.Select(batch => table.CommitAsync(Home, [.. batch], Stop))]);
        other.Run("ROLLBACK");

        await first;
        return await group;
    }

    private static async Task<int> FillAsync(SqliteTable table)
    {
        for (var stored = 0; ; stored++)
        {
            try
            {
                await table.CommitAsync(Home, [new Insert($"big|{stored}", new string('x', 50_000))], Stop);
            }
            catch (CommitFailedException)
            {
                return stored;
            }
        }
    }

    private static async Task<string> MembersAsync(SqliteTable table)
    {
        var members = await table.RangeAsync(Home, "member|", null, 100, Stop);
        return string.Join(' ', members.Select(row => row.RowKey["member|".Length..]));
    }
}
