using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using NodaTime;
using static CommunityBot.Core.Tests.Manners.AnaIsTold;

namespace CommunityBot.Core.Tests.Manners;

public sealed class MannersCapabilityTests
{
    private static readonly Capability Manners = MannersCapability.Capability;

    [Theory]
    [InlineData("1d", "2026-03-03T09:00:00Z")]
    [InlineData("1w", "2026-03-09T09:00:00Z")]
    [InlineData("4w", "2026-03-30T08:00:00Z")]
    public void The_buttons_snooze_to_the_same_time_of_day(string value, string until)
    {
        var partition = AnaWasMet();

        partition.Handle(Run(Manners.Actions["manners.snooze"](Asker("en"), value)), Monday);

        Assert.Equal(NodaTime.Text.InstantPattern.General.Parse(until).Value, partition.Person().SnoozedUntil);
    }

    [Theory]
    [InlineData("en", "", 7)]
    [InlineData("en", "for 2 weeks", 14)]
    [InlineData("en", "three days", 3)]
    [InlineData("en", "a month", 30)]
    [InlineData("de", "2 Wochen", 14)]
    [InlineData("de", "für drei Tage", 3)]
    [InlineData("de", "eine Woche", 7)]
    [InlineData("de", "2 weeks", 14)]
    public void A_snooze_in_words_is_understood(string language, string said, int days)
    {
        var command = Run(Say("words-snooze", language, said));

        Assert.Equal(new SnoozePrompts(Ana, new SnoozeLength.Days(days)), command);
    }

    [Theory]
    [InlineData("en", "until Monday", "2026-03-08T23:00:00Z")]
    [InlineData("de", "bis Sonntag", "2026-03-07T23:00:00Z")]
    [InlineData("de", "bis morgen", "2026-03-02T23:00:00Z")]
    [InlineData("en", "till tomorrow", "2026-03-02T23:00:00Z")]
    public void A_snooze_until_a_day_ends_where_that_day_begins(string language, string said, string until)
    {
        var partition = AnaWasMet();

        partition.Handle(Run(Say("words-snooze", language, said)), Monday);

        Assert.Equal(NodaTime.Text.InstantPattern.General.Parse(until).Value, partition.Person().SnoozedUntil);
    }

    [Fact]
    public void A_snooze_that_is_not_understood_is_asked_about()
    {
        var step = Say("words-snooze", "en", "a bit");

        var message = Assert.IsType<Step.Say>(step).Message;
        Assert.Equal(["1d", "1w", "4w"], message.Buttons().Select(button => button.Value));
    }

    [Fact]
    public void What_was_just_told_can_be_muted_by_the_button_beside_it_and_the_answer_undoes_it()
    {
        var partition = AnaWasMet();
        var mute = partition.Receive(APrompt("idea"), Monday)[0].Buttons()[1];

        partition.Handle(Run(Manners.Actions[mute.Action](Asker("en"), mute.Value)), Monday);
        var undo = Assert.Single(partition.Reply().Buttons());
        partition.Handle(Run(Manners.Actions[undo.Action](Asker("en"), undo.Value)), Monday);

        Assert.Equal(
            [1, 0],
            partition.Log.SelectMany(handled => handled.Put<Person>()).TakeLast(2).Select(ana => ana.MutedTopics.Length)
        );
    }

    [Theory]
    [InlineData("lean")]
    [InlineData("LEAN COFFEE")]
    public void A_topic_can_be_muted_by_a_part_of_its_name(string said)
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("idea"), Monday);

        partition.Handle(Run(Say("words-mute", "en", said)), Monday);

        Assert.Equal("lean-coffee", Assert.Single(partition.Person().MutedTopics).Key);
    }

    [Fact]
    public void A_community_can_be_muted_by_its_name()
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("idea"), Monday);

        partition.Handle(Run(Say("words-mute", "en", "design guild")), Monday);

        Assert.Equal(new CommunityId("guild"), Assert.Single(partition.Person().MutedCommunities).Id);
    }

    [Fact]
    public void Where_it_is_unclear_what_to_mute_the_topics_of_late_are_offered()
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("idea"), Monday);

        partition.Handle(Run(Say("words-mute", "en", "")), Monday);

        Assert.Equal("manners.mute", Assert.Single(partition.Reply().Buttons()).Action);
    }

    [Fact]
    public void The_settings_tell_how_it_is_and_open_a_form_filled_with_it()
    {
        var partition = AnaWasMet();
        partition.Handle(Run(Say("words-settings", "en", "")), Monday);
        var change = Assert.Single(partition.Reply().Buttons());

        var opening = Assert.IsType<Step.Open>(Manners.Actions[change.Action](Asker("en"), change.Value)).Opening;
        var form = Assert.IsType<Step.Show>(((OpenSettings)opening).Open(partition.Person(), Monday)).Form;

        Assert.Equal("manners.settings", form.Id);
        Assert.Equal(
            ["3", "20:00", "08:00", "Europe/Berlin", "en"],
            form.Inputs.Select(input => Assert.Single(input.Values))
        );
    }

    [Theory]
    [InlineData("Asia/Tokyo")]
    [InlineData("asia/tokyo")]
    [InlineData("Tokyo")]
    public void A_form_that_is_right_changes_the_settings(string zone)
    {
        var partition = AnaWasMet();

        partition.Handle(Run(Fill(("zone", zone), ("budget", "0"), ("quiet-from", "21:30"))), Monday);

        var ana = partition.Person();
        Assert.Equal(("Asia/Tokyo", 0, new LocalTime(21, 30)), (ana.Zone, ana.WeeklyBudget, ana.QuietHours.Start));
    }

    [Theory]
    [InlineData("zone", "Berlim", "manners.mend-zone-near")]
    [InlineData("zone", "somewhere over the rainbow", "manners.mend-zone")]
    [InlineData("zone", "", "manners.mend-zone")]
    [InlineData("budget", "15", "manners.mend-budget")]
    [InlineData("budget", "a few", "manners.mend-budget")]
    [InlineData("quiet-to", "25:00", "manners.mend-time")]
    [InlineData("language", "tlh", "manners.mend-language")]
    public void A_form_that_is_wrong_says_how_to_mend_it(string input, string typed, string mend)
    {
        var step = Fill((input, typed));

        var error = Assert.Single(Assert.IsType<Step.Mend>(step).Errors);
        Assert.Equal((input, mend), (error.Input, Assert.IsType<Phrase.Text>(error.Mend).Key));
    }

    [Theory]
    [InlineData(60, "manners.mend-zone-near")]
    [InlineData(61, "manners.mend-zone")]
    public void Nothing_like_a_zone_is_looked_for_where_more_was_typed_than_any_zone_has(int length, string mend)
    {
        var step = Fill(("zone", "/Berlim".PadLeft(length, 'x')));

        var error = Assert.Single(Assert.IsType<Step.Mend>(step).Errors);
        Assert.Equal(mend, Assert.IsType<Phrase.Text>(error.Mend).Key);
    }

    [Fact]
    public void Every_answer_is_warm_and_has_a_way_back()
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("idea"), Monday);
        var topic = new PromptTopic("lean-coffee", "Lean Coffee");
        ICommand[] commands =
        [
            new MuteByName(Ana, "what?"),
            new ShowSettings(Ana),
            new MuteTopic(Ana, topic),
            new MuteCommunity(Ana, new(new CommunityId("choir"), "Choir")),
            new SnoozePrompts(Ana, new SnoozeLength.Days(7)),
            new ShowSettings(Ana),
            new StopPrompts(Ana),
            new ShowSettings(Ana),
            new ResumePrompts(Ana),
            new UnmuteTopic(Ana, topic),
            new ChangeSettings(Ana, new("de", "Asia/Tokyo", new(new(9, 0), new(9, 0)), 0)),
        ];

        var replies = commands.Select(command =>
        {
            partition.Handle(command, Monday);
            return partition.Reply();
        });

        Snapshot.Match(
            replies
                .Append(NothingToMute())
                .Append(NotUnderstood())
                .Append(NoMoreToMute())
                .Select(reply => reply.InBothLanguages())
                .ToList()
        );
    }

    [Fact]
    public void The_form_has_every_text_in_both_languages()
    {
        var opening = new OpenSettings(Ana);

        var form = Assert.IsType<Step.Show>(opening.Open(AnaWasMet().Person(), Monday)).Form;

        var phrases = form.Inputs.SelectMany(input => new[] { input.Label, input.Hint }).OfType<Phrase>();
        Snapshot.Match(
            new Message(
                form.Title,
                [.. phrases.Append(form.Submit).Select(phrase => new Block.Paragraph(phrase))]
            ).InBothLanguages()
        );
    }

    [Fact]
    public void Both_languages_have_every_text()
    {
        var english = Keys(CultureInfo.InvariantCulture);

        Assert.Equal(english, Keys(CultureInfo.GetCultureInfo("de")));
    }

    private static Message NothingToMute()
    {
        var partition = AnaWasMet();
        partition.Handle(new MuteByName(Ana, ""), Monday);

        return partition.Reply();
    }

    private static Message NoMoreToMute()
    {
        var partition = AnaWasMet();
        foreach (var number in Enumerable.Range(1, 100))
            partition.Handle(new MuteTopic(Ana, new($"{number}", $"Topic {number}")), Monday);

        return Assert
            .IsType<Outcome.Refused>(partition.Handle(new MuteTopic(Ana, new("101", "Topic 101")), Monday))
            .Why;
    }

    private static Message NotUnderstood() => Assert.IsType<Step.Say>(Say("words-snooze", "en", "a bit")).Message;

    private static IEnumerable<string> Keys(CultureInfo culture) =>
        MannersTexts
            .Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .Select(entry => (string)entry.Key)
            .Order(StringComparer.Ordinal);

    private static Step Say(string words, string language, string rest) =>
        Manners.Words.Single(entry => entry.Key == $"manners.{words}").Value(Asker(language), rest);

    private static Step Fill(params (string Input, string Value)[] typed)
    {
        var right = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["zone"] = "Europe/Berlin",
            ["budget"] = "3",
            ["quiet-from"] = "20:00",
            ["quiet-to"] = "08:00",
            ["language"] = "en",
        };
        foreach (var (input, value) in typed)
            right[input] = value;

        return Manners.Forms["manners.settings"](
            Asker("en"),
            "",
            new(right.ToImmutableDictionary(pair => pair.Key, pair => ImmutableArray.Create(pair.Value)))
        );
    }

    private static ICommand Run(Step step) => Assert.IsType<Step.Run>(step).Command;

    private static Asker Asker(string language) =>
        new(
            new("guild"),
            new("ana"),
            Ana,
            new(CultureInfo.GetCultureInfo(language), DateTimeZoneProviders.Tzdb["Europe/Berlin"])
        );
}
