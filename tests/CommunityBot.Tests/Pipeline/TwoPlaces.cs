using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;
using NodaTime;

namespace CommunityBot.Tests.Pipeline;

/// <summary>
/// Ana's circle on one platform, and on another one a channel to which Otto has added the bot. Ana is there as well, by
/// another account.
/// </summary>
internal sealed class TwoPlaces : IAsyncDisposable
{
    public static readonly Place There = new("other", "other", "corner");
    public static readonly Account Otto = new("other", "other", "otto");
    public static readonly Account AnaThere = new("other", "other", "ana2");
    public static readonly PersonId Ana = new("test.test.ana");

    private int _events;

    private TwoPlaces(TestBot bot) => Bot = bot;

    public TestBot Bot { get; }

    public RecordingPlatform Here => Bot.Platform;

    public RecordingPlatform Elsewhere => Bot.Other;

    public static CommunityId Corner => CommunityId.Of(There);

    public static Task<TwoPlaces> ApartAsync() => ApartAsync(table => table);

    /// <summary>The same on a store that isn't as good as it should be.</summary>
    public static async Task<TwoPlaces> ApartAsync(Func<ITable, ITable> under)
    {
        var places = new TwoPlaces(await TestBot.StartAsync(under));
        await places.HappensAsync(Otto, There, new InboundContent.BotAdded("corner", new("Otto", "UTC", "en")));
        await places.HappensAsync(AnaThere, There, new InboundContent.Joined(new("Ana B.", "UTC", "en")));
        return places;
    }

    /// <summary>Ana gets a code, and Otto says it.</summary>
    public static async Task<TwoPlaces> ConnectedAsync()
    {
        var places = await ApartAsync();
        await places.ConnectAsync();
        return places;
    }

    public async Task ConnectAsync() =>
        await SaysAsync(Otto, There, $"connect {await CodeAsync("connect another channel")}");

    /// <summary>Ana links her accounts, and says that both are hers.</summary>
    public async Task LinkAsync()
    {
        await SaysAsync(AnaThere, DirectOf(AnaThere), $"link {await CodeAsync("link me")}");
        var mine = Elsewhere.Sent.Last().Message.Blocks.OfType<Block.Buttons>().Single().Items[0];
        await HappensAsync(AnaThere, DirectOf(AnaThere), new InboundContent.Pressed(mine.Action, mine.Value, null));
    }

    public static Place DirectOf(Account account) => new(account.Platform, account.Installation, $"dm-{account.User}");

    public Task SaysAsync(Account who, Place where, string words) =>
        HappensAsync(who, where, new InboundContent.Words(words));

    public async Task HappensAsync(Account who, Place where, InboundContent what)
    {
        await Bot.TakeAsync(new($"happens-{++_events}", who, where, what));
        await Bot.SettleAsync();
    }

    /// <summary>The code that Ana is told when she asks for one.</summary>
    public async Task<string> CodeAsync(string words)
    {
        await SaysAsync(TestBot.Ana, TestBot.Channel, words);
        var told = (Phrase.Text)Here.Sent.Last().Message.Fallback;
        return ((Phrase.Verbatim)told.Slots[0]).Words;
    }

    /// <summary>Ana sets up a gathering for the day after tomorrow, and it is announced.</summary>
    public async Task<GatheringId> AnnounceAsync()
    {
        var start = new LocalDateTime(2026, 3, 4, 9, 0);
        var plan = new RhythmPlan(
            new("Lean Coffee", GatheringType.LeanCoffee),
            new(start, "UTC", Duration.FromHours(1), []),
            LeadTimes.Usual
        );
        var asker = new Asker(CommunityId.Of(TestBot.Channel), new(Ana.Value), Ana, Reader.Of("en", "UTC"));
        await Bot.DoesAsync(new CreateRhythm(asker, "stamp", plan), "rhythm");
        await Bot.SettleAsync();
        return GatheringId.Of(new("lean-coffee"), start.InUtc().ToInstant());
    }

    /// <summary>Somebody answers by the card in their channel.</summary>
    public Task AnswersAsync(Account who, Place where, GatheringId gathering, string answer) =>
        HappensAsync(who, where, new InboundContent.Pressed("rhythms.answer", $"{gathering.Value};{answer}", null));

    public async Task PassesAsync(Duration time)
    {
        Bot.Clock.Advance(time.ToTimeSpan());
        await Bot.SettleAsync();
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}
