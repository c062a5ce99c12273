using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CsCheck;
using NodaTime;
using static CommunityBot.Core.Tests.Manners.AnaIsTold;

namespace CommunityBot.Core.Tests.Manners;

public sealed class EtiquetteTests
{
    private const int Iterations = 500;

    private static readonly string[] Zones =
    [
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Pacific/Chatham",
        "Asia/Kolkata",
        "America/Santiago",
    ];

    private static readonly Gen<string> AZone = Gen.Int[0, Zones.Length - 1].Select(number => Zones[number]);

    private static readonly Gen<Duration> ALittleWhile = Gen.Int[1, 3 * 24 * 60]
        .Select(minutes => Duration.FromMinutes(minutes));

    private static readonly Gen<Happening> APromptComes = Gen.Select(
        Gen.Int[0, 9],
        Gen.Int[0, 2],
        Gen.Int[0, 3],
        Gen.Enum<PromptClaim>(),
        Gen.Int[-12 * 60, 5 * 24 * 60],
        Gen.Int[1, 20 * 24],
        (Func<int, int, int, PromptClaim, int, int, Happening>)(
            (id, community, topic, claim, inMinutes, usefulForHours) =>
                new(now => new ReceivePrompt(
                    Ana,
                    APrompt($"{id}", claim) with
                    {
                        Community = new($"{community}"),
                        Topic = new($"{topic}", $"Topic {topic}"),
                        NotBefore = now + Duration.FromMinutes(inMinutes),
                        UsefulUntil = now + Duration.FromMinutes(inMinutes) + Duration.FromHours(usefulForHours),
                    }
                ))
        )
    );

    private static readonly Gen<Happening> AWish = Gen.OneOf(
        Gen.Int[1, 10].Select(days => Always(new SnoozePrompts(Ana, new SnoozeLength.Days(days)))),
        Gen.Const(Always(new StopPrompts(Ana))),
        Gen.Const(Always(new ResumePrompts(Ana))),
        Gen.Const(Always(new ResumePrompts(Ana))),
        Gen.Int[0, 3].Select(topic => Always(new MuteTopic(Ana, new($"{topic}", "")))),
        Gen.Int[0, 3].Select(topic => Always(new UnmuteTopic(Ana, new($"{topic}", "")))),
        Gen.Int[0, 2].Select(id => Always(new MuteCommunity(Ana, new(new CommunityId($"{id}"), "")))),
        Gen.Int[0, 2].Select(id => Always(new UnmuteCommunity(Ana, new(new CommunityId($"{id}"), "")))),
        AZone.Select(zone => Always(new MeetPerson(Ana, "en", zone))),
        Gen.Select(AZone, Gen.Int[0, 47], Gen.Int[0, 47], Gen.Int[0, 5])
            .Select(
                (zone, from, to, budget) =>
                    Always(new ChangeSettings(Ana, new("en", zone, new(HalfHour(from), HalfHour(to)), budget)))
            )
    );

    private static readonly Gen<Happening> AnyHappening = Gen.Frequency(
        (8, APromptComes),
        (1, Gen.Int[0, 9].Select(id => Always(new TakeBackPrompt(Ana, new($"{id}"))))),
        (2, Gen.Const(Always(new PersonActed(Ana)))),
        (2, AWish)
    );

    private static readonly Gen<Life> ALife = Gen.Select(
        Gen.Int[0, 364],
        Gen.Select(AnyHappening, ALittleWhile, Gen.Int[0, 9])
            .Select((happening, before, sleep) => new Moment(happening, before, IsAsleep: sleep == 0))
            .List[1, 60],
        (day, moments) => new Life(Instant.FromUtc(2026, 1, 1, 0, 0) + Days(day), moments)
    );

    [Fact]
    public void Nobody_is_disturbed_in_their_quiet_hours_or_against_their_wishes() =>
        ALife.Sample(
            life =>
                Assert.All(
                    life.Live().Told,
                    told =>
                    {
                        var time = told.At.InZone(DateTimeZoneProviders.Tzdb[told.Person.Zone]).TimeOfDay;
                        Assert.False(IsBetween(time, told.Person.QuietHours), $"{time} in {told.Person.Zone}");
                        Assert.Equal(Speech.Speaking, told.Person.Speech);
                        Assert.False(told.Person.SnoozedUntil > told.At);
                        Assert.DoesNotContain(told.Prompts, prompt => IsMuted(prompt, told.Person));
                    }
                ),
            iter: Iterations
        );

    [Fact]
    public void No_seven_days_hold_more_unasked_messages_than_the_person_wants() =>
        ALife.Sample(
            life =>
            {
                var unasked = life.Live().Told.Where(told => told.IsUnasked).ToList();

                Assert.All(
                    unasked,
                    last =>
                        Assert.InRange(
                            unasked.Count(told => told.At > last.At - Days(7) && told.Order <= last.Order),
                            1,
                            last.Person.WeeklyBudget
                        )
                );
            },
            iter: Iterations
        );

    [Fact]
    public void Nothing_comes_late_and_only_promises_come_early() =>
        ALife.Sample(
            life =>
                Assert.All(
                    life.Live().Told.SelectMany(told => told.Prompts, (told, prompt) => (told, prompt)),
                    pair =>
                    {
                        Assert.True(pair.told.At < pair.prompt.UsefulUntil);
                        Assert.True(pair.told.At >= pair.prompt.NotBefore || MayBeEarly(pair.told, pair.prompt));
                    }
                ),
            iter: Iterations
        );

    [Fact]
    public void Every_prompt_is_decided_once_and_nothing_waits_for_ever() =>
        ALife.Sample(
            life =>
            {
                var lived = life.Live();

                lived.Partition.WakeUntil(lived.End + Days(60));

                Assert.Empty(lived.Partition.All<WaitingPrompt>());
                Assert.Null(lived.Partition.NextDue);
                Assert.All(lived.TimesDecided.Values, times => Assert.Equal(1, times));
            },
            iter: Iterations
        );

    [Fact]
    public void At_every_moment_a_prompt_waits_or_is_decided_and_the_mailbox_is_due_when_one_waits() =>
        ALife.Sample(
            life =>
                life.Live(lived =>
                {
                    var waiting = lived.Partition.All<WaitingPrompt>().Select(row => row.Prompt.Id.Value).ToList();

                    Assert.Equal(waiting.Count > 0, lived.Partition.NextDue is not null);
                    Assert.All(
                        lived.TimesDecided,
                        decided => Assert.Equal(waiting.Contains(decided.Key.Value) ? 0 : 1, decided.Value)
                    );
                }),
            iter: Iterations
        );

    [Fact]
    public void What_arrives_twice_changes_nothing() =>
        ALife.Sample(
            life =>
                life.Live(lived =>
                {
                    if (lived.Partition.Log[^1] is { Command: ReceivePrompt again, At: var at })
                        Assert.IsType<Outcome.Unchanged>(lived.Partition.Handle(again, at));
                }),
            iter: Iterations
        );

    // Up to ten minutes early in the company of another, which may itself be in the last minute before the quiet hours.
    private static bool MayBeEarly(Told told, Prompt prompt) =>
        prompt.Claim is PromptClaim.Promised
        && (
            told.At >= prompt.NotBefore - Duration.FromMinutes(10)
            || Enumerable
                .Range(0, 12)
                .Select(minutes => told.At + Duration.FromMinutes(minutes))
                .Any(at => IsBetween(TimeOf(at, told.Person), told.Person.QuietHours))
                && IsBetween(TimeOf(prompt.NotBefore, told.Person), told.Person.QuietHours)
        );

    private static LocalTime TimeOf(Instant at, Person person) =>
        at.InZone(DateTimeZoneProviders.Tzdb[person.Zone]).TimeOfDay;

    private static bool IsBetween(LocalTime time, QuietHours quiet) =>
        quiet.Start < quiet.End
            ? time >= quiet.Start && time < quiet.End
            : quiet.Start != quiet.End && (time >= quiet.Start || time < quiet.End);

    private static bool IsMuted(Prompt prompt, Person person) =>
        person.MutedTopics.Any(topic => topic.Key == prompt.Topic.Key)
        || person.MutedCommunities.Any(community => community.Id == prompt.Community);

    private static LocalTime HalfHour(int number) => LocalTime.Midnight.PlusMinutes(number * 30);

    private static Happening Always(ICommand command) => new(_ => command);

    private sealed record Happening(Func<Instant, ICommand> Command);

    private sealed record Moment(Happening Happening, Duration Before, bool IsAsleep);

    private sealed record Told(Instant At, int Order, Person Person, ImmutableArray<Prompt> Prompts)
    {
        public bool IsUnasked => Prompts.Any(prompt => prompt.Claim is not PromptClaim.Promised);
    }

    private sealed record Life(Instant Start, List<Moment> Moments)
    {
        public Lived Live(Action<Lived>? afterEach = null)
        {
            var lived = new Lived(AnaWasMet());
            var now = Start;

            foreach (var moment in Moments)
            {
                now += moment.Before;
                if (moment.IsAsleep)
                    lived.Partition.WakeLate(now);
                else
                    lived.Partition.WakeUntil(now);

                lived.Partition.Handle(moment.Happening.Command(now), now);
                afterEach?.Invoke(lived);
            }

            return lived with
            {
                End = now,
            };
        }
    }

    private sealed record Lived(InMemoryPartition Partition)
    {
        public Instant End { get; init; }

        /// <summary>How often a prompt was finally decided since it was last taken.</summary>
        public Dictionary<PromptId, int> TimesDecided
        {
            get
            {
                var times = new Dictionary<PromptId, int>();

                foreach (var handled in Partition.Log)
                {
                    if (handled is { Command: ReceivePrompt received, Outcome: Outcome.Applied })
                        times[received.Prompt.Id] = 0;
                    foreach (var decision in handled.Put<PromptDecision>())
                        times[decision.Prompt]++;
                }

                return times;
            }
        }

        /// <summary>Each message that was sent, with what it told of and how the person wanted it then.</summary>
        public IEnumerable<Told> Told
        {
            get
            {
                var prompts = new Dictionary<PromptId, Prompt>();
                var ana = new Person(Ana, "en", "UTC");

                foreach (var (order, handled) in Partition.Log.Index())
                {
                    if (handled.Command is ReceivePrompt received && handled.Outcome is Outcome.Applied)
                        prompts[received.Prompt.Id] = received.Prompt;
                    ana = handled.Put<Person>().LastOrDefault() ?? ana;

                    var messages = handled
                        .Put<PromptDecision>()
                        .Where(decision => decision.Fate is not PromptFate.Dropped)
                        .GroupBy(decision => decision.Fate is PromptFate.Merged merged ? merged.First : decision.Prompt)
                        .ToList();
                    Assert.Equal(messages.Count, handled.Dispatches.OfType<Dispatch.ToPerson>().Count());

                    foreach (var message in messages)
                    {
                        yield return new(
                            handled.At,
                            order,
                            ana,
                            [.. message.Select(decision => prompts[decision.Prompt])]
                        );
                    }
                }
            }
        }
    }
}
