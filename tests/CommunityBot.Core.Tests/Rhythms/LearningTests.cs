using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using CommunityBot.Core.Rhythms.Learning;
using CsCheck;
using NodaTime;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

/// <summary>What is learned from gatherings: advice to those who coordinate, in numbers and with one proposal.</summary>
public sealed class LearningTests
{
    private const string Seed = "0000KeVQjeT1";
    private static readonly DateTimeZone BerlinZone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly string[] ZoneNames =
    [
        "Europe/Berlin",
        "Asia/Tokyo",
        "Asia/Kolkata",
        "America/Los_Angeles",
        "America/Sao_Paulo",
        "Pacific/Auckland",
    ];

    private static readonly string[] AcrossTheWorld =
    [
        .. Enumerable.Repeat("Asia/Tokyo", 3),
        .. Enumerable.Repeat("Europe/Berlin", 5),
    ];

    private static readonly Gen<ImmutableArray<DateTimeZone>> SomeZones = Gen.Int[0, 5]
        .Select(which => DateTimeZoneProviders.Tzdb[ZoneNames[which]])
        .Array[1, 12]
        .Select(zones => zones.ToImmutableArray());

    [Fact]
    public void When_fewer_come_every_week_every_other_week_is_proposed_with_the_numbers()
    {
        var guild = Played(6, 6, 6, 6, 1, 1);

        var advice = Assert.Single(AdviceTo(guild, Ana)).Message.Text();

        Assert.Contains("Lean Coffee: the last 3 gatherings had 3 people on average, those before 6.", advice);
        Assert.Contains("Shall it be every 2 weeks?", advice);
        Assert.Empty(AdviceTo(guild, Ben));
    }

    [Fact]
    public void Five_gatherings_are_too_few_to_learn_from() => Assert.Empty(AdviceTo(Played(6, 6, 6, 1, 1), Ana));

    [Fact]
    public void Advice_that_is_taken_is_previewed_and_then_saved_as_any_edit()
    {
        var guild = Played(6, 6, 6, 6, 1, 1);

        var preview = guild.Press(Ana, "rhythms.take-advice", "lean-coffee;every-2").Form;
        var saved = guild.Sends(Ana, preview);

        Assert.Contains("Every 2 weeks on Thursday", preview.Text());
        Assert.IsType<Outcome.Applied>(saved.Outcome);
        Assert.Contains("INTERVAL=2", Assert.Single(guild.OnlyRhythm.Schedule.Rules));
    }

    [Fact]
    public void Dismissed_advice_rests_for_ninety_days()
    {
        var guild = Played(6, 6, 6, 6, 1, 1);

        var played = guild.Press(Ana, "rhythms.leave-advice", "lean-coffee;too-often");
        guild.Until(Berlin(95, 12));

        Assert.Contains("for 90 days", played.Message.Text());
        Assert.Null(Assert.Single(guild.Rows.All<AdviceDesk>()).Current);
        Assert.Single(AdviceTo(guild, Ana));
    }

    [Fact]
    public void A_member_who_does_not_coordinate_neither_takes_nor_dismisses_advice()
    {
        var guild = Played(6, 6, 6, 6, 1, 1);

        var dismissed = guild.Press(Ben, "rhythms.leave-advice", "lean-coffee;too-often");
        var taken = guild.Press(Ben, "rhythms.take-advice", "lean-coffee;every-2");

        Assert.IsType<Outcome.Refused>(dismissed.Outcome);
        Assert.IsType<Step.Say>(taken.Step);
    }

    [Fact]
    public void At_most_one_piece_of_advice_waits()
    {
        var guild = Founded()
            .With(LeanCoffee)
            .With(LeanCoffee with { Details = LeanCoffee.Details with { Title = "Tea" } });
        Play(guild, ["lean-coffee", "tea"], 6, 6, 6, 6, 1, 1);

        Assert.Single(AdviceTo(guild, Ana));
    }

    [Fact]
    public void An_hour_at_night_for_a_third_of_the_members_is_wrong_and_the_best_one_is_proposed()
    {
        var guild = WithCoffee();
        foreach (var (number, zone) in AcrossTheWorld.Index())
            Answer(guild, Joined(guild, number), FirstCoffee, zone);

        guild.Until(Berlin(44, 12));

        var advice = Assert.Single(AdviceTo(guild, Ana)).Message.Text();
        Assert.Contains("for 3 of 8 members", advice);
        Assert.Contains("Shall it begin at 11:00 (Europe/Berlin)?", advice);
    }

    [Fact]
    public void The_same_number_of_people_is_never_a_reason() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[6, 20])
            .Sample(
                (people, times) => Assert.Empty(Advisor.Of(Coffee(), Counts(Enumerable.Repeat(people, times)), [])),
                seed: Seed
            );

    [Fact]
    public void Whatever_the_numbers_advice_comes_from_six_gatherings_on_and_says_what_they_say() =>
        Gen.Int[0, 50]
            .Array[0, 20]
            .Sample(
                counts =>
                {
                    var advice = Advisor.Of(Coffee(), Counts(counts), []).ToList();

                    Assert.True(advice.Count <= 1);
                    Assert.All(advice, one => Assert.True(counts.Length >= Advisor.Needed));
                    Assert.All(
                        advice.OfType<Advice.TooOften>(),
                        one => Assert.True(one.Trend.Lately < one.Trend.Earlier)
                    );
                },
                seed: Seed
            );

    [Fact]
    public void No_full_hour_suits_more_people_than_the_one_that_is_proposed() =>
        Gen.Select(SomeZones, Gen.Int[0, 23], Gen.Int[15, 240])
            .Sample(
                (zones, hour, minutes) =>
                {
                    var now = new LocalDateTime(2026, 4, 16, hour, 0);
                    var length = Duration.FromMinutes(minutes);

                    var best = Hours.Best(zones, now, BerlinZone, length);

                    for (var other = 0; other < 24; other++)
                    {
                        var start = now.Date.At(new(other, 0)).InZoneLeniently(BerlinZone).ToInstant();
                        Assert.True(best.Outside <= Hours.Outside(zones, start, length));
                    }
                },
                seed: Seed
            );

    [Theory]
    [InlineData("lean-coffee;every-0")]
    [InlineData("lean-coffee;at-noon")]
    [InlineData("Lean/Coffee;look")]
    [InlineData("")]
    public void A_button_with_a_value_that_never_was_leads_back_to_what_there_is(string value) =>
        Assert.IsType<Step.Say>(WithCoffee().Press(Ana, "rhythms.take-advice", value).Step);

    /// <summary>Lean Coffee week after week, to which so many say yes, until the last one is counted.</summary>
    private static Guild Played(params int[] counts)
    {
        var guild = WithCoffee();
        Play(guild, ["lean-coffee"], counts);
        return guild;
    }

    private static void Play(Guild guild, string[] rhythms, params int[] counts)
    {
        foreach (var (week, count) in counts.Index())
        {
            foreach (var rhythm in rhythms)
            {
                for (var number = 0; number < count; number++)
                    Answer(guild, Joined(guild, number), Coffee(rhythm, week), "");
            }

            guild.Until(Berlin(9 + (7 * week), 12));
        }
    }

    private static void Answer(Guild guild, Member member, GatheringId gathering, string zone) =>
        guild.Does(
            new AnswerInvitation(
                Asks(member) with
                {
                    Reader = Reader.Of("en", zone),
                },
                gathering,
                CommunityBot.Core.Rhythms.Answer.Yes
            )
        );

    private static Member Joined(Guild guild, int number)
    {
        var member = new Member(new($"m{number}"), new($"person-m{number}"), $"M{number}", Role.Member);
        guild.Does(new JoinCommunity(DesignGuild.Id, member));
        return member;
    }

    private static GatheringId Coffee(string rhythm, int week) =>
        GatheringId.Of(new(rhythm), Berlin(5 + (7 * week), 18));

    private static Rhythm Coffee() =>
        new(Guild.Coffee, LeanCoffee.Details, LeanCoffee.Schedule, LeanCoffee.Leads, Monday);

    private static ImmutableArray<Held> Counts(IEnumerable<int> counts) =>
        [
            .. counts.Select(
                (count, week) => new Held(Coffee("lean-coffee", week), Berlin(5 + (7 * week), 18), 1, count, 0)
            ),
        ];

    private static IEnumerable<Prompt> AdviceTo(Guild guild, Member member) =>
        guild.PromptsTo(member).Where(prompt => prompt.Id.Value.StartsWith("advice:", StringComparison.Ordinal));
}
