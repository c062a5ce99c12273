using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Tests.Rhythms;

/// <summary>
/// A community in Berlin to play stories in: Ana coordinates, Ben and Cem take part, and its clock stands still until it
/// is moved. What people press, send and say goes through the capability's own routes.
/// </summary>
internal sealed class Guild
{
    public static readonly Member Ana = new(new("ana"), new("person-ana"), "Ana", Role.Coordinator);
    public static readonly Member Ben = new(new("ben"), new("person-ben"), "Ben", Role.Member);
    public static readonly Member Cem = new(new("cem"), new("person-cem"), "Cem", Role.Member);
    public static readonly Community DesignGuild = new(
        new("guild"),
        "Design Guild",
        "Europe/Berlin",
        "en",
        new Place("sandbox", "sandbox", "guild")
    );

    /// <summary>Monday, 2 March 2026, 10:00 in Berlin.</summary>
    public static readonly Instant Monday = Berlin(2, 10);

    /// <summary>Every Thursday, 18:00 to 19:30; announced two days before, reminded of an hour before.</summary>
    public static readonly RhythmPlan LeanCoffee = new(
        new("Lean Coffee", GatheringType.LeanCoffee) { Purpose = "Talk about what matters.", Place = "Library" },
        new(
            new(2026, 3, 5, 18, 0),
            "Europe/Berlin",
            Duration.FromMinutes(90),
            new Repeat.Weekly([IsoDayOfWeek.Thursday], 1).Rules
        ),
        LeadTimes.Usual
    );

    /// <summary>When the first one starts.</summary>
    public static readonly Instant Thursday = Berlin(5, 18);

    public static readonly RhythmId Coffee = new("lean-coffee");
    public static readonly GatheringId FirstCoffee = GatheringId.Of(Coffee, Thursday);

    private Guild()
    {
        Rows.Handle(new FoundCommunity(DesignGuild), Now);
        foreach (var member in new[] { Ana, Ben, Cem })
            Rows.Handle(new JoinCommunity(DesignGuild.Id, member), Now);
    }

    public InMemoryPartition Rows { get; } = new(DesignGuild.Id.Partition, RhythmsCapability.Capability);

    public Instant Now { get; private set; } = Monday;

    public IEnumerable<Dispatch.Post> Posts =>
        Rows.Sent.OfType<Dispatch.Post>().Where(post => post.Card.Value != "hello");

    public Rhythm OnlyRhythm => Assert.Single(Rows.All<Rhythm>());

    public IEnumerable<Dispatch.ToMember> Prompts => Rows.Sent.OfType<Dispatch.ToMember>();

    public IEnumerable<Dispatch.Redraw> Redraws => Rows.Sent.OfType<Dispatch.Redraw>();

    public static Instant Berlin(int dayOfMarch, int hour, int minute = 0) =>
        new LocalDateTime(2026, 3, 1, hour, minute)
            .PlusDays(dayOfMarch - 1)
            .InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"])
            .ToInstant();

    public static Asker Asks(Member member) =>
        new(DesignGuild.Id, member.Id, member.Person, MessageText.InBerlin("en"));

    public static Guild Founded() => new();

    /// <summary>With Lean Coffee set up on Monday.</summary>
    public static Guild WithCoffee() => Founded().With(LeanCoffee);

    /// <summary>With Lean Coffee, the first one announced on Tuesday.</summary>
    public static Guild WithCoffeeAnnounced() => WithCoffee().Until(Berlin(3, 19));

    public Guild With(RhythmPlan plan)
    {
        Does(new CreateRhythm(Asks(Ana), $"{plan.Details.Title}", plan));
        return this;
    }

    /// <summary>Time passes, and everything is woken when it is due; what was due before is woken now, never back then.</summary>
    public Guild Until(Instant moment)
    {
        while (Rows.NextDue is { } due && due <= moment)
        {
            Now = Instant.Max(Now, due);
            Rows.WakeLate(Now);
        }

        Now = moment;
        return this;
    }

    /// <summary>Time passes while the bot is down; then it catches up.</summary>
    public Guild DownUntil(Instant moment)
    {
        Now = moment;
        Rows.WakeLate(moment);
        return this;
    }

    public Outcome Does(ICommand command) => Rows.Handle(command, Now);

    /// <summary>A command that crosses another: it decided on rows as they were, and is committed only now.</summary>
    public Outcome DoesHavingSeen(ICommand command, params ImmutableArray<IRow> seen) =>
        Does(new Crossing(command, seen));

    public Guild Answers(Member member, Answer answer) => Answers(member, FirstCoffee, answer);

    public Guild Answers(Member member, GatheringId gathering, Answer answer)
    {
        Does(new AnswerInvitation(Asks(member), gathering, answer));
        return this;
    }

    public Guild Reminds(Member member, ReminderChoice choice = ReminderChoice.Wanted)
    {
        Does(new ChooseReminder(Asks(member), FirstCoffee, choice));
        return this;
    }

    /// <summary>A button is pressed; what it opens is opened, what it runs is run.</summary>
    public Played Press(Member member, string action, string value = "") =>
        Play(RhythmsCapability.Capability.Actions[action](Asks(member), value));

    public Played Says(Member member, string words) =>
        Play(RhythmsCapability.Capability.Words.First(entry => entry.Key == words).Value(Asks(member), ""));

    /// <summary>A form is sent off as it was filled, but for these inputs.</summary>
    public Played Sends(Member member, Form form, params ReadOnlySpan<(string Input, string Value)> typed)
    {
        var values = form.Inputs.ToImmutableDictionary(input => input.Name, input => input.Values);
        foreach (var (input, value) in typed)
            values = values.SetItem(input, [.. value.Split(' ', input == "days" ? 9 : 1)]);

        return Play(RhythmsCapability.Capability.Forms[form.Id](Asks(member), form.Context, new(values)));
    }

    /// <summary>What somebody was told unasked, unless it was taken back.</summary>
    /// <summary>The card of the first gathering as somebody sees it.</summary>
    public Message? Sees(Member member) => Rows.Draw(new GatheringView(Asks(member), FirstCoffee), Now);

    public IEnumerable<Prompt> PromptsTo(Member member)
    {
        var takenBack = Rows.Sent.OfType<Dispatch.TakeBack>().Where(back => back.Member == member.Id);
        return Rows
            .Sent.OfType<Dispatch.ToMember>()
            .Where(sent => sent.Member == member.Id)
            .Select(sent => sent.Prompt)
            .ExceptBy(takenBack.Select(back => back.Prompt), prompt => prompt.Id);
    }

    public IEnumerable<Prompt> RemindersTo(Member member) =>
        PromptsTo(member).Where(prompt => prompt.Id.Value.StartsWith("reminder:", StringComparison.Ordinal));

    public IEnumerable<Prompt> NewsTo(Member member) =>
        PromptsTo(member).Where(prompt => prompt.Id.Value.StartsWith("change:", StringComparison.Ordinal));

    /// <summary>What was posted of a kind: gathering, news or thanks.</summary>
    public IEnumerable<Dispatch.Post> PostsOf(string kind) =>
        Posts.Where(post => post.Card.Value.StartsWith($"{kind}|", StringComparison.Ordinal));

    public Gathering Gathering(GatheringId id) => Rows.All<Gathering>().Single(gathering => gathering.Id == id);

    private Played Play(Step step) =>
        step switch
        {
            Step.Run run => new(step, Does(run.Command)),
            Step.Open open => Play(Opened(open.Opening)),
            Step.Show or Step.Say or Step.Mend => new(step, null),
            _ => throw new UnreachableException(),
        };

    private Step Opened(IFormOpening opening)
    {
        var reading = new Opening(opening);
        Does(reading);
        return reading.Step!;
    }

    /// <summary>What came of a step.</summary>
    internal sealed record Played(Step Step, Outcome? Outcome)
    {
        public Form Form => Assert.IsType<Step.Show>(Step).Form;

        public ImmutableArray<InputError> Errors =>
            (Step, Outcome) switch
            {
                (Step.Mend mend, _) => mend.Errors,
                (_, Outcome.Refused refused) => refused.Errors,
                _ => [],
            };

        public Message Message =>
            (Step, Outcome) switch
            {
                (Step.Say say, _) => say.Message,
                (_, Outcome.Refused refused) => refused.Why,
                (_, Outcome.Applied applied) => applied.Dispatches.OfType<Dispatch.Reply>().Single().Message,
                _ => throw new InvalidOperationException("Nothing was said."),
            };
    }

    private sealed record Crossing(ICommand Command, ImmutableArray<IRow> Seen) : ICommand
    {
        public PartitionKey Partition => Command.Partition;

        public ImmutableArray<RowRead> Reads => Command.Reads;

        public Outcome Decide(LoadedRows rows, Instant now) =>
            Command.Decide(new(rows.Found.ToImmutableDictionary(found => found.Key, AsSeen)), now);

        private ImmutableArray<IRow> AsSeen(KeyValuePair<RowRead, ImmutableArray<IRow>> found) =>
            found.Key is RowRead.One one && Seen.FirstOrDefault(row => row.RowKey == one.RowKey) is { } seen
                ? [seen]
                : found.Value;
    }

    /// <summary>A form's opening, run as a command that changes nothing.</summary>
    private sealed record Opening(IFormOpening Form) : ICommand
    {
        public Step? Step { get; private set; }

        public PartitionKey Partition => Form.Partition;

        public ImmutableArray<RowRead> Reads => Form.Reads;

        public Outcome Decide(LoadedRows rows, Instant now)
        {
            Step = Form.Open(rows, now);
            return Outcome.AsItWas;
        }
    }
}
