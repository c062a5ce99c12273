using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Rhythms;
using CsCheck;
using NodaTime;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

/// <summary>Whoever answers in whatever order while places become more, fewer or unlimited, and time passes.</summary>
public sealed class SeatsPropertyTests
{
    private static readonly ImmutableArray<Member> Crowd =
    [
        .. Enumerable
            .Range(0, 7)
            .Select(number => new Member(new($"m{number}"), new($"p{number}"), $"Member {number}", Role.Member)),
    ];

    private static readonly Gen<Turn[]> AStory = Gen.Select(
        Gen.Int[0, 9],
        Gen.Int[0, 6],
        Gen.Int[0, 9],
        (kind, who, much) => new Turn(kind, who, much)
    ).Array[1, 40];

    [Fact]
    public void No_more_have_or_are_kept_a_place_than_there_are_unless_places_became_fewer() =>
        EveryStep(
            (before, after) =>
                Assert.True(
                    after.Places is not { } places || Held(after) <= Math.Max(places, before is null ? 0 : Held(before))
                )
        );

    [Fact]
    public void Nobody_overtakes_on_the_waiting_list() =>
        EveryStep(
            (before, after) =>
            {
                if (before is null)
                    return;

                var stayed = before.Waiting.Where(member => after.Waiting.Contains(member)).ToList();
                var offered = before.Waiting.Where(member => after.OfferTo(member) is not null).ToList();
                var stillWish = before.Waiting.Where(after.Lists).ToList();

                Assert.Equal(stayed, after.Waiting.Where(before.Waiting.Contains));
                Assert.Equal(stillWish.Take(offered.Count), offered);
            }
        );

    [Fact]
    public void Whoever_said_yes_stands_in_exactly_one_list_and_nobody_else_does() =>
        AStory.Sample(story =>
        {
            var guild = Begun();
            foreach (var turn in story)
            {
                Play(turn, guild);
                var seats = Assert.Single(guild.Rows.All<Seats>());
                var coming = guild.Rows.All<Attendance>().Where(answer => answer.Answer == Answer.Yes);

                Assert.Equal(coming.Select(answer => answer.Member.Value).Order(), Listed(seats).Order());
            }
        });

    [Fact]
    public void Whoever_joins_or_waits_is_promoted_as_long_as_there_is_room_before_it_begins() =>
        AStory.Sample(story =>
        {
            var guild = Begun();
            foreach (var turn in story)
            {
                Play(turn, guild);
                guild.Until(guild.Now + Duration.FromSeconds(20));

                if (guild.Now < Thursday)
                    Assert.False(Assert.Single(guild.Rows.All<Seats>()).CanPromote);
            }
        });

    private static void EveryStep(Action<Seats?, Seats> holds) =>
        AStory.Sample(story =>
        {
            var guild = Begun();
            Array.ForEach(story, turn => Play(turn, guild));

            Seats? before = null;
            foreach (var seats in guild.Rows.Log.SelectMany(handled => handled.Put<Seats>()))
            {
                holds(before, seats);
                before = seats;
            }
        });

    private static Guild Begun()
    {
        var guild = Founded().With(LeanCoffee with { Details = LeanCoffee.Details with { Places = 3 } });
        foreach (var member in Crowd)
            guild.Does(new JoinCommunity(DesignGuild.Id, member));

        return guild.Until(Berlin(3, 19)).Answers(Crowd[0], Answer.Yes);
    }

    private static void Play(Turn turn, Guild guild)
    {
        switch (turn.Kind)
        {
            case < 6:
                guild.Answers(Crowd[turn.Who], (Answer)(turn.Much % 4 % 3));
                break;
            case 6:
                Resize(guild, turn.Much == 0 ? null : turn.Much);
                break;
            case 7:
                guild.DownUntil(guild.Now + Duration.FromHours(turn.Much));
                break;
            default:
                guild.Until(guild.Now + Duration.FromMinutes(turn.Much * turn.Much));
                break;
        }
    }

    private static void Resize(Guild guild, int? places)
    {
        if (guild.Rows.All<Gathering>().FirstOrDefault(row => row.Id == FirstCoffee) is not { } gathering)
            return;

        var wish = GatheringWish.Of(gathering, "Europe/Berlin") with { Places = places };
        guild.Does(new MoveGathering(Asks(Ana), FirstCoffee, gathering.Change, wish));
    }

    private static int Held(Seats seats) => seats.Taken.Length + seats.Offers.Length;

    private static IEnumerable<string> Listed(Seats seats) =>
        [
            .. seats.Taken.Select(member => member.Value),
            .. seats.Offers.Select(offer => offer.Member.Value),
            .. seats.Waiting.Select(member => member.Value),
            .. seats.Passed.Select(member => member.Value),
        ];

    /// <summary>One thing that happens: of what kind, to whom, and how much of it.</summary>
    private sealed record Turn(int Kind, int Who, int Much);
}
