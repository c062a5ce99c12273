using System.Text.Json;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Privacy;
using CommunityBot.Core.Rhythms;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Privacy;
using CommunityBot.Storage.Rows;
using CommunityBot.Tests.Pipeline;
using NodaTime;

namespace CommunityBot.Tests.Privacy;

/// <summary>A person with two accounts, in a community over two channels, is forgotten.</summary>
public sealed class ForgetLinkedTests
{
    private static readonly PersonId AnaThere = PersonId.Of(new("other", "other", "ana2"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task By_whichever_account_they_ask_nothing_of_either_is_left_in_the_store(bool byTheOther)
    {
        await using var places = await LinkedAsync();
        var before = await TracesAsync(places);

        await ForgetAsync(places, byTheOther ? TwoPlaces.AnaThere : TestBot.Ana);
        await SecondLookAsync(places);

        Assert.True(before.Count > 20, string.Join(Environment.NewLine, before));
        Assert.Empty(await TracesAsync(places));
        Assert.NotEmpty(await places.Bot.RowsAsync(TestBot.Community, Member.Prefix));
    }

    [Fact]
    public async Task An_administrator_forgets_all_accounts_by_the_name_of_one()
    {
        await using var places = await LinkedAsync();

        await places.Bot.AdministerAsync("forget", "--account", "other:other:ana2");
        await SecondLookAsync(places);

        Assert.Empty(await TracesAsync(places));
    }

    [Fact]
    public async Task What_is_under_way_between_partitions_and_in_codes_goes_too()
    {
        await using var places = await LinkedAsync();
        await LeaveUnderWayAsync(places);

        await ForgetAsync(places, TestBot.Ana);
        await SecondLookAsync(places);

        Assert.Empty(await TracesAsync(places));
        Assert.Single(await places.Bot.RowsAsync(TwoPlaces.Corner.Partition, Crowd.Prefix));
    }

    [Fact]
    public async Task Who_comes_back_by_one_account_is_new_and_not_linked()
    {
        await using var places = await LinkedAsync();
        await ForgetAsync(places, TestBot.Ana);

        var profile = new Profile("Ana", "UTC", "en");
        await places.HappensAsync(TestBot.Ana, TestBot.Channel, new InboundContent.Joined(profile));
        await SecondLookAsync(places);

        var members = await places.Bot.EntitiesAsync<Member>(TestBot.Community, Member.Prefix);
        Assert.Equal(Role.Member, Assert.Single(members, member => member.Person == TwoPlaces.Ana).Role);
        Assert.Single(await places.Bot.RowsAsync(TwoPlaces.Ana.Partition, PersonAccount.Prefix));
        Assert.Empty(await places.Bot.RowsAsync(AnaThere.Partition, ""));
        Assert.DoesNotContain(members, member => member.Person == AnaThere);
    }

    [Fact]
    public async Task Who_asks_while_their_accounts_are_being_linked_is_forgotten_by_both()
    {
        await using var places = await LinkedAsync();

        await places.Bot.DoesAsync(new ForgetPerson(AnaThere, Works.Stay), "early");
        await places.Bot.SettleAsync();
        await SecondLookAsync(places);

        Assert.Empty(await TracesAsync(places));
    }

    [Fact]
    public async Task A_community_forgets_a_member_in_all_of_its_channels()
    {
        await using var places = await TwoPlaces.ConnectedAsync();

        await places.HappensAsync(
            TestBot.Ana,
            TestBot.Channel,
            new InboundContent.Pressed(PrivacyCapability.RemoveAction, PersonOf(TwoPlaces.Otto).Value, null)
        );
        await SecondLookAsync(places);

        Assert.Empty(Naming(await RowsAsync(places, TestBot.Community), "otto"));
        Assert.Empty(Naming(await RowsAsync(places, TwoPlaces.Corner.Partition), "otto"));
    }

    [Fact]
    public async Task Their_data_tells_of_both_accounts_and_each_community_once()
    {
        await using var places = await LinkedAsync();

        await places.SaysAsync(TwoPlaces.AnaThere, TwoPlaces.DirectOf(TwoPlaces.AnaThere), "my data");

        var sent = places.Here.Sent.Concat(places.Elsewhere.Sent);
        var file = sent.SelectMany(one => one.Message.Blocks).OfType<Block.File>().Single();
        using var data = JsonDocument.Parse(file.Content);
        var communities = data.RootElement.GetProperty("communities").EnumerateArray();
        Assert.Equal(["circle", "corner"], communities.Select(one => one.GetProperty("community").GetString()).Order());
        Assert.Equal(2, data.RootElement.GetProperty("accounts").GetArrayLength());
        Assert.Equal(2, data.RootElement.GetProperty("you").GetProperty("settings").GetArrayLength());
        Assert.Single(data.RootElement.GetProperty("underWay").GetProperty("codes").EnumerateArray());
    }

    private static async Task<TwoPlaces> LinkedAsync()
    {
        var places = await TwoPlaces.ConnectedAsync();
        var gathering = await places.AnnounceAsync();
        await places.AnswersAsync(TestBot.Ana, TestBot.Channel, gathering, "yes");
        await places.AnswersAsync(TwoPlaces.AnaThere, TwoPlaces.There, gathering, "maybe");
        await places.LinkAsync();
        return places;
    }

    private static Task ForgetAsync(TwoPlaces places, Account by) =>
        places.HappensAsync(
            by,
            TwoPlaces.DirectOf(by),
            new InboundContent.Pressed(PrivacyCapability.ForgetAction, nameof(Works.Stay), null)
        );

    private static async Task SecondLookAsync(TwoPlaces places)
    {
        await places.PassesAsync(Eraser.BetweenLooks);
        await places.Bot.SweepAsync();
        await places.Bot.SettleAsync();
        await places.PassesAsync(Eraser.BetweenLooks);
    }

    private static PersonId PersonOf(Account account) =>
        PersonId.Of(new(account.Platform, account.Installation, account.User));

    // What a crash, or a platform that is down, would have left.
    private static async Task LeaveUnderWayAsync(TwoPlaces places)
    {
        var at = Instant.FromUtc(2027, 1, 1, 0, 0);
        var by = new PersonAccount("other", "other", "ana2");
        var merging = new AnswerMerge(new("tea|2027-03-05T09:00:00Z"), new(AnaThere.Value), new("test.test.ana"), at);
        Errand[] errands =
        [
            new Errand.Keep(TwoPlaces.Ana, AnaThere, by),
            new Errand.Join(TwoPlaces.Corner, new(new(AnaThere.Value), AnaThere, "Ana B.", Role.Member)),
            new Errand.Relink(by, TwoPlaces.Ana),
        ];
        foreach (var (index, errand) in errands.Index())
            await PutAsync(
                places,
                new("code:f00d"),
                new OutboxKey(at, "waits", index).RowKey,
                new OutboxRow(new Dispatch.Pass(errand), null) { NotBefore = at }
            );

        await PutAsync(places, TestBot.Community, merging.RowKey, merging);
        var crowd = new Crowd(CommunityId.Of(TestBot.Channel), AnaThere.Value, at);
        await PutAsync(places, TwoPlaces.Corner.Partition, crowd.RowKey, crowd);
    }

    private static Task<CommitResult> PutAsync(TwoPlaces places, PartitionKey partition, string key, object row) =>
        places.Bot.Table.CommitAsync(partition, [new Operation.Upsert(key, places.Bot.Write(row))], Cancel);

    // All that is stored that names Ana by either account, keys and rows, as a plain text search finds it.
    private static async Task<IReadOnlyList<string>> TracesAsync(TwoPlaces places)
    {
        var partitions = new List<PartitionKey>();
        await foreach (var located in places.Bot.Table.FirstOfEachPartitionAsync("", Cancel))
            partitions.Add(located.Partition);

        var rows = new List<string>();
        foreach (var partition in partitions)
            rows.AddRange(await RowsAsync(places, partition));

        return
        [
            .. Naming(rows, "test.ana"),
            .. Naming(rows, "ana2"),
            .. Naming(rows, "\"ana\""),
            .. Naming(rows, "Ana B."),
        ];
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(TwoPlaces places, PartitionKey partition) =>
        [.. (await places.Bot.RowsAsync(partition, "")).Select(row => $"{partition} {row.RowKey} {row.Json}")];

    private static IEnumerable<string> Naming(IEnumerable<string> rows, string what) =>
        rows.Where(row => row.Contains(what, StringComparison.OrdinalIgnoreCase));
}
