using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using CommunityBot.Platforms;
using NodaTime;

namespace CommunityBot.Tests.Pipeline;

/// <summary>One person with accounts on two platforms.</summary>
public sealed class LinkedAccountTests
{
    private static readonly PersonId AnaThere = PersonId.Of(new("other", "other", "ana2"));

    [Fact]
    public async Task Who_links_their_accounts_is_one_member_in_both_channels_and_keeps_their_name_and_role()
    {
        await using var places = await TwoPlaces.ConnectedAsync();

        await places.LinkAsync();

        var ana = Assert.Single(await MembersAsync(places), member => member.Person == TwoPlaces.Ana);
        Assert.Equal(("Ana", Role.Coordinator, 2), (ana.Name, ana.Role, ana.Presences.Length));
        Assert.DoesNotContain(await MembersAsync(places), member => member.Person == AnaThere);
    }

    [Fact]
    public async Task Of_two_answers_the_later_counts_and_the_card_has_one_name()
    {
        await using var places = await TwoPlaces.ConnectedAsync();
        var gathering = await places.AnnounceAsync();
        await places.AnswersAsync(TestBot.Ana, TestBot.Channel, gathering, "no");
        await places.PassesAsync(Duration.FromSeconds(10));
        await places.AnswersAsync(TwoPlaces.AnaThere, TwoPlaces.There, gathering, "yes");

        await places.LinkAsync();
        await places.PassesAsync(Duration.FromSeconds(10));

        var answer = Assert.Single(await AnswersAsync(places, gathering));
        Assert.Equal((new(TwoPlaces.Ana.Value), "Ana", Answer.Yes), (answer.Member, answer.Name, answer.Answer));
        Assert.DoesNotContain("Ana B.", places.Bot.Write(places.Elsewhere.Redrawn.Last()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wanted_to_be_reminded_by_both_is_reminded_once_where_they_were_last()
    {
        await using var places = await TwoPlaces.ConnectedAsync();
        var gathering = await places.AnnounceAsync();
        await WantsReminderAsync(places, TestBot.Ana, TestBot.Channel, gathering);
        await WantsReminderAsync(places, TwoPlaces.AnaThere, TwoPlaces.There, gathering);

        await places.LinkAsync();
        await RemindersAreDueAsync(places, gathering);

        Assert.Empty(Reminders(places.Here));
        Assert.Equal(new Audience.Direct(TwoPlaces.AnaThere), Assert.Single(Reminders(places.Elsewhere)).To);
    }

    [Fact]
    public async Task Who_chose_a_place_is_reminded_there_wherever_they_were_last()
    {
        await using var places = await TwoPlaces.ConnectedAsync();
        var gathering = await places.AnnounceAsync();
        await places.LinkAsync();
        await places.SaysAsync(TestBot.Ana, TwoPlaces.DirectOf(TestBot.Ana), "write to me here");
        await WantsReminderAsync(places, TwoPlaces.AnaThere, TwoPlaces.There, gathering);

        await RemindersAreDueAsync(places, gathering);

        Assert.Equal(new Audience.Direct(TestBot.Ana), Assert.Single(Reminders(places.Here)).To);
        Assert.Empty(Reminders(places.Elsewhere));
    }

    [Fact]
    public async Task Where_one_account_can_not_be_reached_the_other_is()
    {
        await using var places = await TwoPlaces.ConnectedAsync();
        var gathering = await places.AnnounceAsync();
        await places.LinkAsync();
        await WantsReminderAsync(places, TwoPlaces.AnaThere, TwoPlaces.There, gathering);
        places.Elsewhere.Next(() => new SendResult.Refused("blocked"));

        await RemindersAreDueAsync(places, gathering);

        Assert.Single(Reminders(places.Here));
    }

    [Fact]
    public async Task A_button_of_a_community_that_only_the_other_account_is_in_works_where_it_was_sent()
    {
        await using var places = await TwoPlaces.ApartAsync();
        var gathering = await places.AnnounceAsync();
        await places.LinkAsync();
        var mark = $"@{TestBot.Community.Value["community:".Length..]} {gathering.Value};maybe";

        await places.HappensAsync(
            TwoPlaces.AnaThere,
            TwoPlaces.DirectOf(TwoPlaces.AnaThere),
            new InboundContent.Pressed("rhythms.answer", mark, null)
        );

        Assert.Equal(Answer.Maybe, Assert.Single(await AnswersAsync(places, gathering)).Answer);
    }

    [Fact]
    public async Task What_was_muted_by_either_stays_muted_and_the_settings_of_the_first_stay()
    {
        await using var places = await TwoPlaces.ConnectedAsync();
        var mute = new MuteTopic(AnaThere, new("rhythm:x", "Walks"));
        await places.Bot.DoesAsync(mute, "mute");
        await places.Bot.SettleAsync();

        await places.LinkAsync();

        var ana = Assert.Single(await places.Bot.EntitiesAsync<Person>(TwoPlaces.Ana.Partition, Person.Key));
        Assert.Equal("rhythm:x", Assert.Single(ana.MutedTopics).Key);
        Assert.Equal(Person.UsualBudget, ana.WeeklyBudget);
    }

    [Fact]
    public async Task Unlinked_accounts_are_people_of_their_own_again()
    {
        await using var places = await TwoPlaces.ConnectedAsync();
        await places.LinkAsync();

        await places.SaysAsync(TwoPlaces.AnaThere, TwoPlaces.DirectOf(TwoPlaces.AnaThere), "unlink");

        var members = await MembersAsync(places);
        Assert.Equal(Role.Coordinator, members.Single(member => member.Person == TwoPlaces.Ana).Role);
        Assert.Equal(Role.Member, members.Single(member => member.Person == AnaThere).Role);
        Assert.Single(await places.Bot.RowsAsync(TwoPlaces.Ana.Partition, PersonAccount.Prefix));
        Assert.Single(await places.Bot.RowsAsync(AnaThere.Partition, PersonAccount.Prefix));
    }

    [Fact]
    public async Task Linked_and_unlinked_and_linked_again_is_linked()
    {
        await using var places = await TwoPlaces.ConnectedAsync();
        await places.LinkAsync();
        await places.SaysAsync(TwoPlaces.AnaThere, TwoPlaces.DirectOf(TwoPlaces.AnaThere), "unlink");

        await places.LinkAsync();

        Assert.Single(await MembersAsync(places), member => member.Name.StartsWith("Ana", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_for_accounts_is_no_code_for_channels_and_stays_good()
    {
        await using var places = await TwoPlaces.ApartAsync();
        var code = await places.CodeAsync("link me");

        await places.SaysAsync(TwoPlaces.Otto, TwoPlaces.There, $"connect {code}");

        Assert.Equal(
            "communities.code-for-people",
            Assert.IsType<Phrase.Text>(places.Elsewhere.Sent.Last().Message.Fallback).Key
        );
    }

    [Fact]
    public async Task Though_all_that_travels_arrives_twice_there_is_one_member_one_answer_and_one_reminder()
    {
        DeliveredTwice? store = null;
        await using var places = await TwoPlaces.ApartAsync(table => store = new(table));
        await places.ConnectAsync();
        var gathering = await places.AnnounceAsync();
        await WantsReminderAsync(places, TestBot.Ana, TestBot.Channel, gathering);
        await WantsReminderAsync(places, TwoPlaces.AnaThere, TwoPlaces.There, gathering);

        await places.LinkAsync();

        Assert.InRange(store!.Lost, 20, int.MaxValue);
        Assert.Equal(["Ana", "Otto"], (await MembersAsync(places)).Select(member => member.Name).Order());
        Assert.Single(await AnswersAsync(places, gathering));
        Assert.Single(await places.Bot.RowsAsync(TwoPlaces.Ana.Partition, WaitingPrompt.Prefix));
        Assert.Empty(await places.Bot.RowsAsync(AnaThere.Partition, WaitingPrompt.Prefix));
    }

    private static async Task WantsReminderAsync(TwoPlaces places, Account who, Place where, GatheringId gathering)
    {
        await places.AnswersAsync(who, where, gathering, "yes");
        var wanted = new InboundContent.Pressed("rhythms.remind", $"{gathering.Value};wanted", null);
        await places.HappensAsync(who, where, wanted);
    }

    private static async Task RemindersAreDueAsync(TwoPlaces places, GatheringId gathering)
    {
        var now = Instant.FromDateTimeOffset(places.Bot.Clock.GetUtcNow());
        await places.PassesAsync(gathering.OriginalStart - LeadTimes.Usual.Remind - now);
        await places.PassesAsync(Duration.FromMinutes(1));
    }

    private static IEnumerable<Outgoing> Reminders(RecordingPlatform platform) =>
        platform.Sent.Where(sent =>
            sent.To is Audience.Direct && sent.Message.Fallback is Phrase.Text { Key: "gatherings.reminder" }
        );

    private static async Task<IReadOnlyList<Member>> MembersAsync(TwoPlaces places) =>
        await places.Bot.EntitiesAsync<Member>(TestBot.Community, Member.Prefix);

    private static async Task<IReadOnlyList<Attendance>> AnswersAsync(TwoPlaces places, GatheringId gathering) =>
        await places.Bot.EntitiesAsync<Attendance>(TestBot.Community, Attendance.PrefixOf(gathering));
}
