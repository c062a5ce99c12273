using CommunityBot.Storage.Rows;
using CommunityBot.Tests.Storage;

namespace CommunityBot.Tests.Moving;

public sealed class VerifyTests : IDisposable
{
    private const string Bakers = "community:sandbox.sandbox.channel";

    private readonly WrittenStore _store = WrittenStore.Of("version-1");
    private readonly Terminal _terminal = new();

    public void Dispose()
    {
        _store.Dispose();
        _terminal.Dispose();
    }

    [Fact]
    public async Task A_sound_store_fits()
    {
        Assert.Equal(0, await VerifyAsync());

        Assert.Empty(_terminal.Output);
        Assert.Contains("All fits", _terminal.Error);
    }

    [Theory]
    [InlineData(Bakers, "gathering|broken|2026-03-10T15:00:00Z", "{", "unreadable")]
    [InlineData(
        Bakers,
        "member|other",
        """{"id":"x","person":"sandbox.sandbox.ana","name":"","role":"Member"}""",
        "key and content disagree"
    )]
    [InlineData(
        Bakers,
        "member|x",
        """{"id":"x","person":"nobody","name":"","role":"Member"}""",
        "its person is missing"
    )]
    [InlineData(Bakers, "member|y", """{"v":9}""", "written by a newer version")]
    [InlineData(Bakers, "due|20260401T000000000000000Z|rhythm|nothing", "{}", "nothing is due then")]
    [InlineData("installation:a:b", "channel|c", """{"channel":"c","community":"none"}""", "its community is missing")]
    [InlineData(
        "installation:a:b",
        "account|c",
        """{"user":"c","person":"p","communities":["none"]}""",
        "its community is missing"
    )]
    [InlineData(
        "person:p",
        "reach|a|b|c",
        """{"platform":"a","installation":"b","user":"c"}""",
        "its account is missing"
    )]
    [InlineData("installation:a:b", "outbox|1", "{}", "unreadable")]
    [InlineData("anything", "of-an-adapter|1", "no json", "unreadable")]
    public async Task What_does_not_fit_is_told_in_a_line(string partition, string key, string json, string told)
    {
        await PutAsync(partition, key, json);

        Assert.Equal(1, await VerifyAsync());

        Assert.Equal($"{partition}\t{key}\t{told}", _terminal.Output.Trim());
        Assert.Contains("1 findings, 0 repaired", _terminal.Error);
    }

    [Fact]
    public async Task An_entity_that_nothing_wakes_is_found_and_mended_where_that_is_asked()
    {
        _store.Run($"DELETE FROM rows WHERE partition = '{Bakers}' AND key LIKE 'due|%'");
        await PutAsync(Bakers, "due|20260401T000000000000000Z|rhythm|nothing", "{}");

        Assert.Equal(1, await VerifyAsync());
        Assert.Contains("its due row is missing", _terminal.Output);
        Assert.Equal(1, await VerifyAsync("--repair"));

        Assert.DoesNotContain(" 0 repaired", _terminal.Error);
        Assert.Equal(0, await VerifyAsync());
    }

    private Task<int> VerifyAsync(params string[] more) =>
        _terminal.RunAsync("verify", ["--at", $"sqlite:{_store.Database}", .. more]);

    private async Task PutAsync(string partition, string key, string json)
    {
        await using var table = await _store.OpenAsync();
        await table.CommitAsync(
            new(partition),
            [new Operation.Upsert(key, json)],
            TestContext.Current.CancellationToken
        );
    }
}
