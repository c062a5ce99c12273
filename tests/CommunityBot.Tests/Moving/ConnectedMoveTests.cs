using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Moving;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Tests.Pipeline;

namespace CommunityBot.Tests.Moving;

/// <summary>A community over two channels, with somebody who has an account in each, moves.</summary>
public sealed class ConnectedMoveTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_of_it_comes_along_and_fits_and_nothing_of_another_does()
    {
        await using var places = await TwoPlaces.ConnectedAsync();
        await places.LinkAsync();
        await places.HappensAsync(
            TestBot.Ana,
            new("test", "test", "brewery"),
            new InboundContent.BotAdded("brewers", new("Ana", "UTC", "en"))
        );
        await using var target = await SqliteTable.OpenAsync(new() { Path = SqliteOptions.InMemory }, Stop);

        await MoveAsync(places.Bot, CommunityId.Of(TestBot.Channel), target);

        var moved = await PartitionsAsync(target);
        Assert.Superset(
            new HashSet<PartitionKey>([
                TestBot.Community,
                TwoPlaces.Corner.Partition,
                TwoPlaces.Ana.Partition,
                new("person:other.other.ana2"),
            ]),
            moved
        );
        Assert.DoesNotContain(new PartitionKey("community:test.test.brewery"), moved);
        var link = await target.GetAsync(new("installation:test:test"), AccountLink.Key("ana"), Stop);
        Assert.DoesNotContain("brewery", link?.Json, StringComparison.Ordinal);
        Assert.Empty(await new StoreCheck(target).FindAsync(new(TextWriter.Null), Stop).ToListAsync(Stop));
    }

    private static async Task MoveAsync(TestBot bot, CommunityId community, ITable target)
    {
        var source = new StoreSource(bot.Store, bot.Table, "test", new Selection.Of(community));
        await new Mover(source, target, target, new(TextWriter.Null)).MoveAsync(Stop);
    }

    private static async Task<HashSet<PartitionKey>> PartitionsAsync(SqliteTable table)
    {
        var found = new HashSet<PartitionKey>();
        await foreach (var located in table.FirstOfEachPartitionAsync("", Stop))
            found.Add(located.Partition);

        return found;
    }
}
