using CommunityBot.Moving;

namespace CommunityBot.Tests.Storage;

/// <summary>Every version's store can be opened and read by this one. Files in Written/ are added, never edited.</summary>
public sealed class WrittenStoreTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Versions => [.. WrittenStore.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task What_a_released_version_wrote_is_read_whole(string version)
    {
        using var store = WrittenStore.Of(version);
        await using var table = await store.OpenAsync();
        using var error = new StringWriter();
        var progress = new MoveProgress(error);

        var findings = await new StoreCheck(table).FindAsync(progress, Stop).ToListAsync(Stop);

        Assert.Empty(findings.Select(finding => $"{finding.RowKey}: {finding.Kind}"));
        Assert.True(progress.Rows > 100, "The store is too empty to prove anything.");
    }
}
