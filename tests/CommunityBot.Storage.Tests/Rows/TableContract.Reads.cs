using CommunityBot.Core;
using static CommunityBot.Storage.Rows.Operation;

namespace CommunityBot.Storage.Tests.Rows;

public abstract partial class TableContract
{
    [Fact]
    public async Task A_range_is_in_ordinal_order()
    {
        string[] keys = ["Z", "a", "B", "ä", "a|10", "a|2", "", "\uFFFD", "z", "A", "a "];

        await CommitAsync([.. keys.Select(key => new Insert(key, "{}"))]);

        var range = await KeysAsync("", null, 100);
        Assert.Equal([.. keys.Order(StringComparer.Ordinal)], range);
    }

    [Fact]
    public async Task A_range_goes_on_after_a_key_and_stops_at_the_limit()
    {
        await CommitAsync([.. "abcdef".Select(letter => new Insert($"m|{letter}", "{}"))]);
        await CommitAsync(new Insert("l|z", "{}"), new Insert("n|a", "{}"));

        Assert.Equal(["m|a", "m|b"], await KeysAsync("m|", null, 2));
        Assert.Equal(["m|c", "m|d"], await KeysAsync("m|", "m|b", 2));
        Assert.Equal(["m|f"], await KeysAsync("m|", "m|e", 2));
        Assert.Empty(await KeysAsync("m|", "m|f", 2));
        Assert.Empty(await KeysAsync("m|", null, 0));
    }

    [Fact]
    public async Task A_range_can_go_on_after_a_key_that_is_gone_or_outside_the_prefix()
    {
        await CommitAsync(new Insert("m|a", "{}"), new Insert("m|c", "{}"), new Insert("n|a", "{}"));

        Assert.Equal(["m|c"], await KeysAsync("m|", "m|b", 10));
        Assert.Equal(["m|a", "m|c"], await KeysAsync("m|", "a", 10));
        Assert.Empty(await KeysAsync("m|", "n", 10));
    }

    [Theory]
    [InlineData("due|")]
    [InlineData("100%")]
    [InlineData("_")]
    [InlineData("[a]*?")]
    [InlineData("it's \"quoted\"\\")]
    [InlineData("Ünï|")]
    [InlineData("\uD7FF")]
    [InlineData("\uFFFF")]
    [InlineData("😀")]
    [InlineData("\U0010FFFF")]
    [InlineData("a\U0010FFFF\U0010FFFF")]
    public async Task A_prefix_means_exactly_the_keys_that_begin_with_it(string prefix)
    {
        string[] inside = [prefix, prefix + "\u0001", prefix + "a|b", prefix + "\uD7FF", prefix + "\U0010FFFF"];
        string[] outside = ["", "X", "x" + prefix, "~~", "\uE000", "\U0010FFFE"];

        await CommitAsync([.. inside.Union(outside, StringComparer.Ordinal).Select(key => new Insert(key, "{}"))]);

        var range = await KeysAsync(prefix, null, 100);
        Assert.Equal([.. inside.Order(StringComparer.Ordinal)], range);
    }

    [Fact]
    public async Task Any_text_comes_back_as_it_was()
    {
        string[] texts =
        [
            "",
            "{}",
            "Zürich – 東京 – 👩‍👩‍👧 – \u0301e",
            "\uFFFD\uFFFE\uFFFF",
            "'; DROP TABLE rows; --",
            new('x', 1_000_000),
        ];

        foreach (var (index, text) in texts.Index())
            await CommitAsync(new Insert($"text|{index}|ß👋", text));

        var rows = await Table.RangeAsync(Home, "text|", null, 10, Stop);
        string[] back = [.. rows.Select(row => row.Json)];
        Assert.Equal(texts, back);
    }

    [Fact]
    public async Task The_first_row_under_a_prefix_is_found_in_each_partition_that_has_one()
    {
        await CommitAsync(new Insert("a", "0"), new Insert("due|2", "2"), new Insert("due|1", "1"));
        await Table.CommitAsync(Elsewhere, [new Insert("due|3", "3"), new Insert("e", "0")], Stop);
        await Table.CommitAsync(new PartitionKey("person:ana"), [new Insert("duet", "0"), new Insert("a", "0")], Stop);

        var firsts = await Table.FirstOfEachPartitionAsync("due|", Stop).ToListAsync(Stop);

        Assert.Equal<string[]>(
            ["community:bakers due|1 1", "community:brewers due|3 3"],
            [
                .. firsts
                    .Select(first => $"{first.Partition} {first.Row.RowKey} {first.Row.Json}")
                    .Order(StringComparer.Ordinal),
            ]
        );
    }

    [Fact]
    public async Task The_first_of_each_partition_can_be_changed_while_they_are_read()
    {
        PartitionKey[] partitions =
        [
            .. Enumerable.Range(0, 600).Select(number => new PartitionKey($"community:{number}")),
        ];
        await Task.WhenAll(
            partitions.Select(partition => Table.CommitAsync(partition, [new Insert("due|1", "")], Stop))
        );

        var met = new List<PartitionKey>();
        await foreach (var first in Table.FirstOfEachPartitionAsync("due|", Stop))
        {
            met.Add(first.Partition);
            await Table.CommitAsync(first.Partition, [new Delete("due|1", first.Row.ETag)], Stop);
        }

        Assert.Equal(partitions.OrderBy(Name, StringComparer.Ordinal), met.OrderBy(Name, StringComparer.Ordinal));
        Assert.Empty(await Table.FirstOfEachPartitionAsync("due|", Stop).ToListAsync(Stop));
    }

    private static string Name(PartitionKey partition) => partition.Value;

    private async Task<string[]> KeysAsync(string prefix, string? after, int limit) =>
        [.. (await Table.RangeAsync(Home, prefix, after, limit, Stop)).Select(row => row.RowKey)];
}
