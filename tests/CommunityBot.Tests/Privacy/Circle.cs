using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using CommunityBot.Core.Rhythms.Importing;
using CommunityBot.Core.Rhythms.Schedules;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;
using CommunityBot.Tests.Pipeline;
using NodaTime;

namespace CommunityBot.Tests.Privacy;

/// <summary>
/// Two communities with a life: Ana coordinates, Ben takes part in both, answers, wants reminders, chooses settings, and
/// leaves traces of every kind.
/// </summary>
internal static class Circle
{
    public static readonly Account Ben = new("test", "test", "U7BEN");
    public static readonly Place Second = new("test", "test", "second");
    public static readonly PartitionKey SecondCommunity = new("community:test.test.second");
    public static readonly PartitionKey BensOwn = new("person:test.test.U7BEN");
    public static readonly GatheringId Coffee = new("coffee|2026-03-05T09:00:00Z");

    public static readonly GatheringId Tea = new("tea|2026-03-05T09:00:00Z");

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 5, 9, 0);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<TestBot> StartAsync()
    {
        var bot = await TestBot.StartAsync();
        var ana = new Profile("Ana", "UTC", "en");
        await bot.TakeAsync(new("second", TestBot.Ana, Second, new InboundContent.BotAdded("garden", ana)));
        await JoinAsync(bot, "joined");

        await AnnounceAsync(bot, TestBot.Community, Coffee);
        await AnnounceAsync(bot, SecondCommunity, Tea);

        await TakePartAsync(bot);
        return bot;
    }

    /// <summary>Ben joins both channels.</summary>
    public static async Task JoinAsync(TestBot bot, string id)
    {
        var profile = new Profile("Benedikt Quast", "Europe/Berlin", "en");
        foreach (var place in new[] { TestBot.Channel, Second })
            await bot.TakeAsync(
                new($"{id}.{place.Conversation}.{Ben.User}", Ben, place, new InboundContent.Joined(profile))
            );
    }

    public static Task SayAsync(TestBot bot, string id, string words, Place? place = null) =>
        bot.TakeAsync(new(id, Ben, place ?? TestBot.Channel, new InboundContent.Words(words)));

    public static Task PressAsync(TestBot bot, string id, string action, string value, Place? place = null) =>
        bot.TakeAsync(new(id, Ben, place ?? TestBot.Channel, new InboundContent.Pressed(action, value, null)));

    /// <summary>Sends what is to be sent, and does what is due by now, until nothing is left of either.</summary>
    public static async Task SettleAsync(TestBot bot)
    {
        for (var round = 0; round < 4; round++)
        {
            await bot.SweepAsync();
            await bot.IdleAsync();
            foreach (var partition in new[] { TestBot.Community, SecondCommunity, BensOwn })
                await bot.WakeAsync(partition);
            await bot.IdleAsync();
        }
    }

    /// <summary>All that is stored that names Ben, keys and rows.</summary>
    public static async Task<IReadOnlyList<string>> TracesAsync(TestBot bot)
    {
        var found = new List<string>();
        var partitions = new HashSet<PartitionKey>();
        await foreach (var located in bot.Table.FirstOfEachPartitionAsync("", Cancel))
            partitions.Add(located.Partition);

        foreach (var partition in partitions)
        {
            foreach (var row in await bot.RowsAsync(partition, ""))
                found.Add($"{partition} {row.RowKey} {row.Json}");
        }

        return [.. found.Where(row => Names(row, "U7BEN") || Names(row, "Benedikt") || Names(row, "Quast"))];
    }

    private static bool Names(string row, string what) => row.Contains(what, StringComparison.OrdinalIgnoreCase);

    // With a card in the channel.
    private static async Task AnnounceAsync(TestBot bot, PartitionKey community, GatheringId id)
    {
        var details = new Details("Lean Coffee", GatheringType.LeanCoffee);
        var schedule = new Schedule(new(2026, 3, 5, 9, 0), "UTC", Duration.FromHours(1), []);
        var rhythm = new Rhythm(id.Rhythm, details, schedule, LeadTimes.Usual, Start);
        var gathering = new Gathering(id, details, Start, Start + Duration.FromHours(1), LeadTimes.Usual)
        {
            Stage = new GatheringStage.Announced(),
            Card = new("card"),
        };

        await PutAsync(bot, community, rhythm.RowKey, rhythm);
        await PutAsync(bot, community, gathering.RowKey, gathering);
        await PutAsync(
            bot,
            community,
            PostedCard.Key(new("card"), connected: null),
            new PostedCard(new(new("test", "test", "channel"), "m1"))
        );
    }

    private static async Task TakePartAsync(TestBot bot)
    {
        foreach (var (place, gathering) in new[] { (TestBot.Channel, Coffee), (Second, Tea) })
        {
            await PressAsync(bot, $"a.{place.Conversation}", "rhythms.answer", $"{gathering.Value};yes", place);
            await PressAsync(bot, $"r.{place.Conversation}", "rhythms.remind", $"{gathering.Value};wanted", place);
        }

        await PressAsync(bot, "mute", "manners.mute", "x\nQuilting");
        await bot.TakeAsync(new("home", Ben, TestBot.Channel, new InboundContent.HomeOpened()));
        await bot.IdleAsync();

        var member = new MemberId("test.test.U7BEN");
        await PutAsync(bot, TestBot.Community, $"import|{member.Value}|000", new ImportPage(member, 0, Start, []));
        var telling = new Telling(Coffee, 1, 1, member.Value, Instant.FromUtc(2026, 4, 1, 0, 0));
        await PutAsync(bot, TestBot.Community, telling.RowKey, telling);
        await LeaveUnderWayAsync(bot, member);
    }

    // What names Ben and hasn't been sent: to others, of him, and to himself.
    private static async Task LeaveUnderWayAsync(TestBot bot, MemberId member)
    {
        var named = Message.Of(new Phrase.Person(member, "Benedikt Quast"));
        var at = Instant.FromUtc(2027, 1, 1, 0, 0);
        var origin = new Origin(Ben, TestBot.Channel, null);
        OutboxRow[] rows =
        [
            new(new Dispatch.Post(new("card-2"), named), null),
            new(new Dispatch.Reply(named, ReplyPlace.NewMessage), origin),
        ];
        foreach (var (index, row) in rows.Index())
            await PutAsync(
                bot,
                TestBot.Community,
                new OutboxKey(at, "waits", index).RowKey,
                row with
                {
                    NotBefore = at,
                }
            );

        var inbox = new InboxRow(new("ev9", Ben, Second, new InboundContent.Words("I am Benedikt")), at);
        var aside = new SetAside(inbox.RowKey, SetAside.Parse(bot.Write(inbox)), "Words", at, 5);
        await PutAsync(bot, InboxShard.Of(inbox.Inbound), SetAside.Key("ev9"), aside);
    }

    private static Task<CommitResult> PutAsync(TestBot bot, PartitionKey partition, string key, object row) =>
        bot.Table.CommitAsync(partition, [new Operation.Upsert(key, bot.Write(row))], Cancel);
}
