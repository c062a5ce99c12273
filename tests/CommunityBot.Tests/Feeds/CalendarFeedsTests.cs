using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms.Feeds;
using CommunityBot.Feeds;
using CommunityBot.Platforms;
using CommunityBot.Tests.Pipeline;
using NodaTime;

namespace CommunityBot.Tests.Feeds;

/// <summary>Subscribed calendars over the real pipeline: asked for in chat, read by their addresses.</summary>
public sealed class CalendarFeedsTests
{
    private const string Mine = "rhythms.feed-renew mine;All";
    private const string Ours = "rhythms.feed-renew ours;All";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_subscribes_to_what_they_said_yes_to()
    {
        await using var places = await TwoPlaces.ApartAsync();
        var gathering = await places.AnnounceAsync();
        var address = await AskAsync(places, TestBot.Ana, "rhythms.feed-renew mine;Accepted");
        Assert.DoesNotContain("VEVENT", await ReadAsync(places, address), StringComparison.Ordinal);

        await places.AnswersAsync(TestBot.Ana, TestBot.Channel, gathering, "yes");

        Assert.Contains("SUMMARY:Lean Coffee", await ReadAsync(places, address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_community_of_several_channels_has_one_calendar_whoever_asks_for_it_wherever()
    {
        await using var places = await TwoPlaces.ConnectedAsync();
        await places.AnnounceAsync();

        var here = await AskAsync(places, TestBot.Ana, Ours);
        Assert.Contains("SUMMARY:Lean Coffee", await ReadAsync(places, here), StringComparison.Ordinal);
        await places.HappensAsync(TestBot.Ana, TestBot.Channel, Pressed("rhythms.feed-end ours"));

        Assert.Null(await ReadAsync(places, here));
    }

    [Fact]
    public async Task What_was_over_lately_is_in_it_still()
    {
        await using var places = await TwoPlaces.ApartAsync();
        await places.AnnounceAsync();
        var address = await AskAsync(places, TestBot.Ana, Mine);

        await places.PassesAsync(Duration.FromDays(10));

        Assert.Contains("SUMMARY:Lean Coffee", await ReadAsync(places, address), StringComparison.Ordinal);
        await places.PassesAsync(Duration.FromDays(30));
        Assert.DoesNotContain("VEVENT", await ReadAsync(places, address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_connected_has_no_calendar_of_its_own_any_more()
    {
        await using var places = await TwoPlaces.ApartAsync();
        var address = await AskAsync(places, TwoPlaces.Otto, Ours);
        Assert.NotNull(await ReadAsync(places, address));

        await places.ConnectAsync();

        Assert.Null(await ReadAsync(places, address));
    }

    [Fact]
    public async Task Whoever_links_their_accounts_keeps_the_calendar_of_the_one_that_stays()
    {
        await using var places = await TwoPlaces.ConnectedAsync();
        var (kept, gone) = (
            await AskAsync(places, TestBot.Ana, Mine),
            await AskAsync(places, TwoPlaces.AnaThere, Mine)
        );

        await places.LinkAsync();

        Assert.NotNull(await ReadAsync(places, kept));
        Assert.Null(await ReadAsync(places, gone));
    }

    [Fact]
    public async Task Whoever_is_forgotten_has_no_calendar_any_more()
    {
        await using var places = await TwoPlaces.ApartAsync();
        var address = await AskAsync(places, TestBot.Ana, Mine);

        await places.Bot.AdministerAsync("forget", "--account", "test:test:ana");
        await places.PassesAsync(Duration.FromMinutes(2));
        await places.PassesAsync(Duration.FromMinutes(2));

        Assert.Null(await ReadAsync(places, address));
    }

    [Fact]
    public async Task A_wrong_secret_and_an_owner_that_is_not_there_open_nothing()
    {
        await using var places = await TwoPlaces.ApartAsync();
        var address = await AskAsync(places, TestBot.Ana, Mine);

        Assert.Null(await ReadAsync(places, address with { Secret = new('0', address.Secret.Length) }));
        Assert.Null(await ReadAsync(places, address with { Owner = new FeedOwner.OfPerson(new("nobody")) }));
    }

    private static InboundContent.Pressed Pressed(string button) =>
        button.Split(' ') is [var action, var value] ? new(action, value, null) : throw new FormatException(button);

    private static async Task<FeedAddress> AskAsync(TwoPlaces places, Account who, string button)
    {
        var isHere = who == TestBot.Ana;
        await places.HappensAsync(who, isHere ? TestBot.Channel : TwoPlaces.There, Pressed(button));
        var told = (isHere ? places.Here : places.Elsewhere).Sent.Last().Message;

        return FeedAddress.Parse(
            told.Blocks.OfType<Block.Paragraph>()
                .Select(paragraph => paragraph.Text)
                .OfType<Phrase.Verbatim>()
                .Select(words => new Uri(words.Words).Segments[^1])
                .Single()
        )!;
    }

    private static async Task<string?> ReadAsync(TwoPlaces places, FeedAddress address) =>
        (await places.Bot.Get<CalendarFeeds>().FindAsync(address, Cancel))?.Text;
}
