using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using CsCheck;
using NodaTime;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

/// <summary>
/// Whatever people do in whatever order, and whatever the bot sleeps through: the partition that the stories play in
/// holds every step to a hundred operations and to progress.
/// </summary>
public sealed class RhythmStoryTests
{
    private const int Kinds = 11;
    private static readonly ImmutableArray<Member> Members = [Ana, Ben, Cem];

    private static readonly Gen<Turn[]> AStory = Gen.Select(
        Gen.Int[0, Kinds - 1],
        Gen.Int[0, 5],
        Gen.Int[0, 200],
        (kind, which, much) => new Turn(kind, which, much)
    ).Array[1, 40];

    [Fact]
    public void A_command_that_comes_twice_changes_nothing_the_second_time() =>
        AStory.Sample(story =>
        {
            var guild = WithCoffee();

            foreach (var turn in story)
            {
                if (CommandOf(turn, guild) is not { } command)
                    continue;

                guild.Does(command);
                var (rows, posts, prompts) = (guild.Rows.All<IRow>(), guild.Posts.Count(), guild.Prompts.Count());
                guild.Does(command);

                Assert.Equal(rows, guild.Rows.All<IRow>());
                Assert.Equal((posts, prompts), (guild.Posts.Count(), guild.Prompts.Count()));
            }
        });

    [Fact]
    public void Every_gathering_is_announced_at_most_once_and_never_after_it_has_begun() =>
        AStory.Sample(story =>
        {
            var guild = Play(story);

            Assert.Distinct(guild.Posts.Select(post => post.Card.Value));
            Assert.All(guild.Rows.Log, NoneHasBegun);
            Assert.All(
                guild.Rows.All<Gathering>().Where(gathering => gathering.Card is not null),
                gathering => Assert.Single(guild.Posts, post => post.Card == gathering.Card)
            );
        });

    [Fact]
    public void No_wanted_reminder_is_lost_or_doubled_and_none_comes_unwanted() =>
        AStory.Sample(story =>
        {
            var guild = Play(story);
            guild.Until(guild.Now + Duration.FromMinutes(1));

            Assert.All(guild.Rows.All<Attendance>(), answer => HasTheRightReminder(answer, guild));
        });

    [Fact]
    public void Every_card_shows_in_the_end_who_comes_and_when() =>
        AStory.Sample(story =>
        {
            var guild = Play(story);
            guild.Until(guild.Now + Duration.FromMinutes(1));

            Assert.All(
                guild.Rows.All<Gathering>().Where(gathering => gathering.Card is not null),
                gathering => ShowsTheTruth(gathering, guild)
            );
        });

    [Fact]
    public void No_message_is_more_than_a_platform_can_show() =>
        AStory.Sample(story =>
        {
            var guild = Play(story);
            guild.Says(Ana, RhythmTexts.ListAsked);
            guild.Says(Ben, RhythmTexts.UpcomingAsked);

            var messages = guild.Rows.Sent.Select(MessageOf).OfType<Message>().ToList();
            var buttons = messages.SelectMany(message => message.Blocks).OfType<Block.Buttons>().ToList();

            Assert.All(messages, message => Assert.InRange(message.Blocks.Length, 1, 50));
            Assert.All(buttons, row => Assert.InRange(row.Items.Length, 1, 5));
            Assert.All(buttons.SelectMany(row => row.Items), button => Assert.InRange(button.Value.Length, 0, 1_500));
        });

    private static Message? MessageOf(Dispatch sent) =>
        sent switch
        {
            Dispatch.Reply reply => reply.Message,
            Dispatch.Post post => post.Message,
            Dispatch.Redraw redraw => redraw.Message,
            Dispatch.ToMember to => to.Prompt.Message,
            _ => null,
        };

    private static Guild Play(Turn[] story)
    {
        var guild = WithCoffee();
        foreach (var turn in story)
        {
            if (CommandOf(turn, guild) is { } command)
                guild.Does(command);
            else if (turn.Kind == 0)
                guild.DownUntil(guild.Now + Duration.FromHours(turn.Much));
            else
                guild.Until(guild.Now + Duration.FromHours(turn.Much));
        }

        return guild;
    }

    private static ICommand? CommandOf(Turn turn, Guild guild)
    {
        var (by, which, much) = (Asks(Members[turn.Which % 3]), turn.Which, turn.Much);
        var id = Someone(guild, which);
        var change = guild.Rows.All<Gathering>().FirstOrDefault(row => row.Id == id)?.Change ?? 0;
        var wish = new GatheringWish(LocalNow(guild).PlusHours(much).PlusMinutes(7), Duration.FromMinutes(45));

        return turn.Kind switch
        {
            2 or 3 => new AnswerInvitation(by, id, (Answer)(much % 3)),
            4 => new ChooseReminder(by, id, ReminderChoice.Wanted),
            5 => new ChooseReminder(by, id, much % 2 == 0 ? ReminderChoice.Wanted : ReminderChoice.Declined),
            6 => new MoveGathering(Asks(Ana), id, change, wish with { Place = much % 2 == 0 ? "Library" : "Garden" }),
            7 => new CancelGathering(Asks(Ana), id, change, ""),
            8 => new AddGathering(Asks(Ana), Coffee, wish),
            9 => Edit(guild, turn),
            10 => much % 2 == 0 ? new PauseRhythm(Asks(Ana), Coffee) : new ResumeRhythm(Asks(Ana), Coffee),
            _ => null,
        };
    }

    private static EditRhythm Edit(Guild guild, Turn turn)
    {
        var plan = LeanCoffee with
        {
            Details = LeanCoffee.Details with { Place = $"Room {turn.Much % 4}" },
            Leads = new(Duration.FromHours(2 + turn.Much), Duration.FromHours(1 + turn.Which % 2)),
            Schedule = LeanCoffee.Schedule with { Rules = [turn.Which < 3 ? "FREQ=DAILY" : "FREQ=WEEKLY;BYDAY=TU,FR"] },
        };

        return new(Asks(Ana), Coffee, guild.OnlyRhythm.Version, plan, new([]));
    }

    /// <summary>One of the gatherings that are fixed, or of the next beats.</summary>
    private static GatheringId Someone(Guild guild, int which)
    {
        var ahead = guild
            .OnlyRhythm.Schedule.From(guild.Now)
            .Take(3)
            .Select(beat => GatheringId.Of(Coffee, beat.Start))
            .Concat(guild.Rows.All<Gathering>().Select(row => row.Id))
            .Distinct()
            .ToList();

        return ahead[which % ahead.Count];
    }

    private static LocalDateTime LocalNow(Guild guild) =>
        guild.Now.InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).LocalDateTime;

    private static void NoneHasBegun(InMemoryPartition.Handled handled) =>
        Assert.All(
            handled.Put<Gathering>().Where(_ => handled.Command is GatheringDue),
            gathering => Assert.True(gathering.Stage is not GatheringStage.Announced || handled.At < gathering.Start)
        );

    private static void HasTheRightReminder(Attendance answer, Guild guild)
    {
        var waiting = guild
            .RemindersTo(Members.Single(member => member.Id == answer.Member))
            .Where(prompt => prompt.Id.Value.Contains(answer.Gathering.Value) && prompt.NotBefore > guild.Now)
            .ToList();
        var gathering = guild.Rows.All<Gathering>().FirstOrDefault(row => row.Id == answer.Gathering);
        var isWanted =
            answer is { Cares: true, Reminder: ReminderChoice.Wanted }
            && gathering is { Stage: GatheringStage.Planned or GatheringStage.Announced }
            && gathering.RemindAt > guild.Now;

        Assert.Equal(isWanted ? [gathering!.RemindAt] : [], waiting.Select(prompt => prompt.NotBefore));
    }

    private static void ShowsTheTruth(Gathering gathering, Guild guild)
    {
        var drawn = guild
            .Rows.Sent.Select(sent =>
                sent switch
                {
                    Dispatch.Post post when post.Card == gathering.Card => post.Message,
                    Dispatch.Redraw redraw when redraw.Card == gathering.Card => redraw.Message,
                    _ => null,
                }
            )
            .OfType<Message>()
            .Last()
            .Text();
        var coming = guild
            .Rows.All<Attendance>()
            .Where(answer => answer.Gathering == gathering.Id && answer.Answer == Answer.Yes);

        Assert.Contains(new Phrase.Span(gathering.Start, gathering.End).Text(), drawn);
        Assert.Equal(gathering.Stage is GatheringStage.Announced, drawn.Contains("rhythms.answer"));
        if (gathering.Stage is GatheringStage.Announced)
            Assert.All(coming, answer => Assert.Contains(answer.Name, drawn));
    }

    /// <summary>One thing that happens: of what kind, to which of those there are, and how much of it.</summary>
    private sealed record Turn(int Kind, int Which, int Much);
}
