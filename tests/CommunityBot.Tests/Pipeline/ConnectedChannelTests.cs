using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using NodaTime;

namespace CommunityBot.Tests.Pipeline;

/// <summary>One community in channels of two platforms.</summary>
public sealed class ConnectedChannelTests
{
    [Fact]
    public async Task What_is_announced_comes_up_in_every_channel_and_each_card_is_drawn_anew()
    {
        await using var places = await TwoPlaces.ConnectedAsync();

        var gathering = await places.AnnounceAsync();
        await places.AnswersAsync(TwoPlaces.Otto, TwoPlaces.There, gathering, "yes");
        await places.PassesAsync(Duration.FromSeconds(2));

        Assert.Single(Posts(places.Here, TestBot.Channel), sent => Says(sent.Message, "Lean Coffee"));
        Assert.Single(Posts(places.Elsewhere, TwoPlaces.There), sent => Says(sent.Message, "Lean Coffee"));
        Assert.Contains("Otto", places.Bot.Write(places.Here.Redrawn.Last()), StringComparison.Ordinal);
        Assert.Contains("Otto", places.Bot.Write(places.Elsewhere.Redrawn.Last()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_of_both_channels_are_members_and_the_one_who_brought_the_second_does_not_coordinate()
    {
        await using var places = await TwoPlaces.ConnectedAsync();

        var members = await MembersAsync(places);

        Assert.Equal(["Ana", "Ana B.", "Otto"], members.Select(member => member.Name).Order());
        Assert.Equal(Role.Member, members.Single(member => member.Name == "Otto").Role);
    }

    [Fact]
    public async Task Who_joins_the_second_channel_later_is_a_member_of_the_one_community()
    {
        await using var places = await TwoPlaces.ConnectedAsync();
        var pia = new Account("other", "other", "pia");

        await places.HappensAsync(pia, TwoPlaces.There, new InboundContent.Joined(new("Pia", "UTC", "en")));

        Assert.Contains(await MembersAsync(places), member => member.Name == "Pia");
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        await using var places = await TwoPlaces.ApartAsync();
        var code = await places.CodeAsync("connect another channel");
        await places.SaysAsync(TwoPlaces.Otto, TwoPlaces.There, $"connect {code}");
        var third = new Place("other", "other", "third");
        await places.HappensAsync(
            TwoPlaces.Otto,
            third,
            new InboundContent.BotAdded("third", new("Otto", "UTC", "en"))
        );

        await places.SaysAsync(TwoPlaces.Otto, third, $"connect {code}");

        AssertSaid("communities.code-taken", places.Elsewhere);
    }

    [Fact]
    public async Task After_an_hour_a_code_is_good_no_more_and_after_a_day_it_is_forgotten()
    {
        await using var places = await TwoPlaces.ApartAsync();
        var code = await places.CodeAsync("connect another channel");

        await places.PassesAsync(Duration.FromHours(1));
        await places.SaysAsync(TwoPlaces.Otto, TwoPlaces.There, $"connect {code}");
        AssertSaid("communities.code-old", places.Elsewhere);

        await places.PassesAsync(Duration.FromDays(1));
        Assert.Empty(await places.Bot.RowsAsync(OneTimeCode.Partition(OneTimeCode.HashOf(code)), "code|"));
    }

    [Fact]
    public async Task Of_a_code_only_the_hash_is_stored()
    {
        await using var places = await TwoPlaces.ApartAsync();

        var code = await places.CodeAsync("connect another channel");

        Assert.DoesNotContain(
            await places.Bot.EverythingStoredAsync(),
            row => row.Contains(code, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_wrong_code_is_said_to_be_one()
    {
        await using var places = await TwoPlaces.ApartAsync();

        await places.SaysAsync(TwoPlaces.Otto, TwoPlaces.There, "connect 0000-0000-0000");

        AssertSaid("communities.code-unknown", places.Elsewhere);
    }

    [Fact]
    public async Task A_channel_with_rhythms_of_its_own_is_not_connected_and_the_code_stays_good()
    {
        await using var places = await TwoPlaces.ApartAsync();
        await places.AnnounceAsync();
        await places.SaysAsync(TwoPlaces.Otto, TwoPlaces.There, "connect another channel");
        var code = ((Phrase.Verbatim)((Phrase.Text)places.Elsewhere.Sent.Last().Message.Fallback).Slots[0]).Words;

        await places.SaysAsync(TestBot.Ana, TestBot.Channel, $"connect {code}");

        AssertSaid("communities.has-rhythms", places.Here);
    }

    [Fact]
    public async Task A_channel_that_is_lost_is_told_of_once_and_the_other_goes_on()
    {
        await using var places = await TwoPlaces.ConnectedAsync();
        await places.HappensAsync(TwoPlaces.Otto, TwoPlaces.There, new InboundContent.BotRemoved());
        places.Elsewhere.Next(() => new SendResult.Refused("is_archived"));

        await places.AnnounceAsync();
        await places.PassesAsync(Duration.FromMinutes(15));

        Assert.Single(Posts(places.Here, TestBot.Channel), sent => Says(sent.Message, "Lean Coffee"));
        var told = Assert.Single(places.Here.Sent, sent => sent.To is Audience.Direct);
        Assert.Contains("corner", places.Bot.Write(told.Message), StringComparison.Ordinal);
        Assert.Contains("channel-lost-others", places.Bot.Write(told.Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_that_is_down_holds_up_no_other()
    {
        await using var places = await TwoPlaces.ConnectedAsync();
        places.Elsewhere.Fails(1);

        await places.AnnounceAsync();

        Assert.Single(Posts(places.Here, TestBot.Channel), sent => Says(sent.Message, "Lean Coffee"));
        Assert.DoesNotContain(Posts(places.Elsewhere, TwoPlaces.There), sent => Says(sent.Message, "Lean Coffee"));
        await places.PassesAsync(Duration.FromMinutes(1));
        Assert.Single(Posts(places.Elsewhere, TwoPlaces.There), sent => Says(sent.Message, "Lean Coffee"));
    }

    [Fact]
    public async Task A_disconnected_channel_is_a_community_of_its_own_again()
    {
        await using var places = await TwoPlaces.ConnectedAsync();

        await places.SaysAsync(TestBot.Ana, TestBot.Channel, "channels");
        var disconnect = places.Here.Sent.Last().Message.Blocks.OfType<Block.Buttons>().Single().Items[^1];
        await places.HappensAsync(
            TestBot.Ana,
            TestBot.Channel,
            new InboundContent.Pressed(disconnect.Action, disconnect.Value, null)
        );
        await places.AnnounceAsync();

        Assert.Equal(["Ana"], (await MembersAsync(places)).Select(member => member.Name));
        Assert.DoesNotContain(Posts(places.Elsewhere, TwoPlaces.There), sent => Says(sent.Message, "Lean Coffee"));
        await places.SaysAsync(TwoPlaces.Otto, TwoPlaces.There, "connect another channel");
        AssertSaid("communities.say-there", places.Elsewhere);
    }

    [Fact]
    public async Task Only_who_coordinates_connects_and_disconnects()
    {
        await using var places = await TwoPlaces.ConnectedAsync();

        await places.SaysAsync(TwoPlaces.Otto, TwoPlaces.There, "connect another channel");
        AssertSaid("communities.coordinators-only", places.Elsewhere);
        await places.SaysAsync(TwoPlaces.Otto, TwoPlaces.There, "disconnect");
        AssertSaid("communities.coordinators-only", places.Elsewhere);
    }

    [Fact]
    public async Task Who_leaves_one_of_two_channels_stays_a_member_by_the_other()
    {
        await using var places = await TwoPlaces.ConnectedAsync();
        var second = new Place("other", "other", "second");
        await places.HappensAsync(
            TwoPlaces.Otto,
            second,
            new InboundContent.BotAdded("second", new("Otto", "UTC", "en"))
        );
        await places.SaysAsync(TwoPlaces.Otto, second, $"connect {await places.CodeAsync("connect another channel")}");

        await places.HappensAsync(TwoPlaces.Otto, TwoPlaces.There, new InboundContent.Left());
        Assert.Contains(await MembersAsync(places), member => member.Name == "Otto");

        await places.HappensAsync(TwoPlaces.Otto, second, new InboundContent.Left());
        Assert.DoesNotContain(await MembersAsync(places), member => member.Name == "Otto");
    }

    private static IEnumerable<Outgoing> Posts(RecordingPlatform platform, Place channel) =>
        platform.Sent.Where(sent => sent.To == new Audience.Channel(channel));

    private static bool Says(Message message, string words) =>
        message.Blocks.OfType<Block.Heading>().Any(heading => heading.Text == new Phrase.Verbatim(words));

    private static void AssertSaid(string key, RecordingPlatform platform) =>
        Assert.Equal(key, Assert.IsType<Phrase.Text>(platform.Sent.Last().Message.Fallback).Key);

    private static async Task<IReadOnlyList<Member>> MembersAsync(TwoPlaces places) =>
        await places.Bot.EntitiesAsync<Member>(TestBot.Community, Member.Prefix);
}
