using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Rhythms;
using CommunityBot.Core.Rhythms.After;
using CsCheck;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

/// <summary>What goes on after a gathering: who was there, whether it was worth it, and what happened.</summary>
public sealed class AfterTests
{
    private static readonly string First = FirstCoffee.Value;

    [Fact]
    public void Whoever_was_there_says_so_with_one_click_and_is_named_in_the_thanks()
    {
        var guild = Over();

        var played = guild.Press(Ben, "rhythms.was-there", First);
        guild.Until(Berlin(5, 21));

        Assert.Contains("Lovely that you were at Lean Coffee.", played.Message.Text());
        Assert.Contains("(Ben was there.)", LastThanks(guild));
        Assert.Equal(Ben.Id, Assert.Single(guild.Rows.All<WasThere>()).Member);
    }

    [Fact]
    public void Nobody_who_said_yes_and_did_not_come_is_spoken_of()
    {
        var guild = WithCoffeeAnnounced().Answers(Cem, Answer.Yes).Answers(Ben, Answer.Yes).Until(Berlin(5, 20));

        guild.Press(Ben, "rhythms.was-there", First);
        guild.Until(Berlin(5, 21));

        Assert.DoesNotContain("Cem", LastThanks(guild));
    }

    [Fact]
    public void A_double_click_is_one_word()
    {
        var guild = Over();
        guild.Press(Ben, "rhythms.was-there", First);

        var again = guild.Does(new SayIWasThere(Asks(Ben), FirstCoffee));

        Assert.IsType<Outcome.Unchanged>(again);
        Assert.Single(guild.Rows.All<WasThere>());
    }

    [Fact]
    public void Whoever_was_not_there_after_all_takes_it_back_and_the_thanks_are_drawn_without_them()
    {
        var guild = Over();
        guild.Press(Ben, "rhythms.was-there", First);
        guild.Until(Berlin(5, 21));

        guild.Press(Ben, "rhythms.was-not-there", First);
        guild.Until(Berlin(5, 22));

        Assert.DoesNotContain("Ben", LastThanks(guild));
        Assert.Empty(guild.Rows.All<WasThere>());
    }

    [Fact]
    public void A_burst_of_words_is_one_redraw()
    {
        var guild = Over();

        foreach (var member in new[] { Ana, Ben, Cem })
            guild.Press(member, "rhythms.was-there", First);
        guild.Until(Berlin(5, 21));

        Assert.Contains("(Ana, Ben and Cem were there.)", Assert.Single(RedrawsOf(guild, "thanks")));
    }

    [Fact]
    public void The_pulse_is_counted_and_nowhere_beside_a_name()
    {
        var guild = Over();
        guild.Press(Ben, "rhythms.was-there", First);

        var played = guild.Press(Ben, "rhythms.pulse", $"{First};partly");

        Assert.Contains("I don’t keep which answer was yours", played.Message.Text());
        Assert.Equal(new Pulse(FirstCoffee, 0, 1, 0), Assert.Single(guild.Rows.All<Pulse>()));
        Assert.Equal(new PulseGiven(FirstCoffee, Ben.Id), Assert.Single(guild.Rows.All<PulseGiven>()));
    }

    [Fact]
    public void Nobody_answers_the_pulse_twice()
    {
        var guild = Over();
        guild.Press(Ben, "rhythms.was-there", First);
        guild.Press(Ben, "rhythms.pulse", $"{First};no");

        var again = guild.Press(Ben, "rhythms.pulse", $"{First};yes");

        Assert.Contains("You have answered already.", again.Message.Text());
        Assert.Equal(1, Assert.Single(guild.Rows.All<Pulse>()).Answers);
    }

    [Fact]
    public void Who_was_not_there_is_not_counted_in_the_pulse()
    {
        var guild = Over();

        var played = guild.Press(Cem, "rhythms.pulse", $"{First};no");

        Assert.IsType<Outcome.Refused>(played.Outcome);
        Assert.Empty(guild.Rows.All<Pulse>());
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void The_pulse_is_shown_after_three_days_from_five_answers_on(int answers, bool isShown)
    {
        var guild = OverWith(answers);
        var before = LastThanks(guild);

        guild.Until(Berlin(9, 12));

        Assert.DoesNotContain("worth it", before);
        Assert.Equal(
            isShown,
            LastThanks(guild).Contains($"Was it worth it? {answers} said yes, 0 partly", StringComparison.Ordinal)
        );
        Assert.Equal(isShown ? answers : 0, Assert.Single(guild.Rows.All<Pulse>()).Answers);
    }

    [Fact]
    public void When_the_pulse_ends_it_is_forgotten_who_answered_and_late_words_are_kindly_refused()
    {
        var guild = OverWith(120);

        guild.Until(Berlin(9, 12));
        var late = guild.Press(Ben, "rhythms.was-there", First);

        Assert.Empty(guild.Rows.All<PulseGiven>());
        Assert.Contains("is counted by now", late.Message.Text());
        Assert.DoesNotContain("rhythms.was-there", LastThanks(guild));
    }

    [Fact]
    public void No_order_of_words_counts_anybody_twice_or_shows_fewer_than_five() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 4], Gen.Int[0, 70])
            .Array[0, 60]
            .Sample(
                words =>
                {
                    var guild = Over();
                    var members = Enumerable.Range(0, 10).Select(Member).ToArray();
                    foreach (var member in members)
                        guild.Does(new JoinCommunity(DesignGuild.Id, member));

                    foreach (var (who, what, _) in words.OrderBy(word => word.Item3))
                        guild.Does(Word(members[who], what));
                    var answered = guild.Rows.All<PulseGiven>().Length;
                    var counted = guild.Rows.All<Pulse>().Sum(pulse => pulse.Answers);
                    guild.Until(Berlin(9, 12));

                    Assert.Equal(answered, counted);
                    Assert.Equal(answered >= 5, Assert.Single(guild.Rows.All<Pulse>()).IsShown);
                    Assert.Empty(guild.Rows.All<PulseGiven>());
                },
                seed: "0000KeVQjeT1",
                iter: 50
            );

    [Fact]
    public void Those_who_coordinate_are_asked_for_a_recap_once()
    {
        var guild = Over().Until(Berlin(9, 12));

        var ask = Assert.Single(guild.PromptsTo(Ana));

        Assert.Equal(PromptClaim.Normal, ask.Claim);
        Assert.Contains("Would you write two or three lines", ask.Message.Text());
        Assert.Empty(guild.PromptsTo(Ben));
    }

    [Fact]
    public void A_recap_is_posted_in_the_channel_kept_and_thanked_for()
    {
        var guild = Over();

        var played = guild.Sends(Ben, guild.Press(Ben, "rhythms.recap", First).Form, ("text", "We_talked."));
        guild.Until(Berlin(5, 21));

        Assert.Contains("Your recap is in the channel.", played.Message.Text());
        Assert.Contains("We_talked.", Assert.Single(guild.PostsOf("recap")).Message.Text());
        Assert.Contains("Thank you, Ben, for the recap!", LastThanks(guild));
        Assert.Contains("We_talked.", guild.Says(Cem, AfterTexts.RecapsAsked).Message.Text());
    }

    [Fact]
    public void Once_there_is_a_recap_nobody_is_asked_for_one_any_more()
    {
        var guild = Over();

        guild.Sends(Ben, guild.Press(Ben, "rhythms.recap", First).Form, ("text", "We_talked."));

        Assert.Empty(guild.PromptsTo(Ana));
    }

    [Fact]
    public void Of_two_who_write_at_once_the_second_keeps_their_words_and_hears_why()
    {
        var guild = Over();
        var (bens, anas) = (
            guild.Press(Ben, "rhythms.recap", First).Form,
            guild.Press(Ana, "rhythms.recap", First).Form
        );
        guild.Sends(Ben, bens, ("text", "We_talked."));

        var second = guild.Sends(Ana, anas, ("text", "We_laughed."));

        Assert.Equal("text", Assert.Single(second.Errors).Input);
        Assert.Equal("We_talked.", Assert.Single(guild.Rows.All<Recap>()).Text);
    }

    [Fact]
    public void Its_writer_changes_a_recap_and_others_do_not()
    {
        var guild = Over();
        guild.Sends(Ben, guild.Press(Ben, "rhythms.recap", First).Form, ("text", "We_talked."));

        guild.Sends(Ben, guild.Press(Ben, "rhythms.recap", First).Form, ("text", "We_sang."));

        Assert.Contains("We_sang.", RedrawsOf(guild, "recap").Single());
        Assert.IsType<Step.Say>(guild.Press(Cem, "rhythms.recap", First).Step);
        Assert.Single(guild.PostsOf("recap"));
    }

    [Fact]
    public void Who_is_forgotten_is_in_no_thanks_and_no_recap_but_their_recap_stays()
    {
        var guild = Over();
        guild.Press(Ben, "rhythms.was-there", First);
        guild.Sends(Ben, guild.Press(Ben, "rhythms.recap", First).Form, ("text", "We_talked."));

        guild.Does(new EraseWasThere(DesignGuild.Id.Partition, WasThere.Key(FirstCoffee, Ben.Id)));
        guild.Does(
            new EraseRecapWriter(DesignGuild.Id.Partition, Recap.Key(FirstCoffee), new(new(Ben.Id.Value), Works.Stay))
        );
        guild.Until(Berlin(5, 21));

        Assert.DoesNotContain("Ben", LastThanks(guild) + string.Concat(RedrawsOf(guild, "recap")));
        Assert.Equal("We_talked.", Assert.Single(guild.Rows.All<Recap>()).Text);
    }

    [Fact]
    public void Two_members_who_are_one_person_were_there_once()
    {
        var guild = Over();
        guild.Press(Ben, "rhythms.was-there", First);
        guild.Press(Cem, "rhythms.was-there", First);

        guild.Does(new MergeWords(new(DesignGuild.Id, new("cem"), new("ben"))));

        Assert.Equal(Ben.Id, Assert.Single(guild.Rows.All<WasThere>()).Member);
    }

    [Theory]
    [InlineData("rhythms.was-there", "")]
    [InlineData("rhythms.pulse", "lean-coffee|2026-03-05T17:00:00Z;perhaps")]
    [InlineData("rhythms.recap", "yesterday")]
    public void A_button_with_a_value_that_never_was_leads_back_to_what_there_is(string action, string value) =>
        Assert.IsType<Step.Say>(Over().Press(Ben, action, value).Step);

    private static Guild Over() => WithCoffeeAnnounced().Until(Berlin(5, 20));

    private static Guild OverWith(int answers)
    {
        var guild = Over();
        foreach (var member in Enumerable.Range(0, answers).Select(Member))
        {
            guild.Does(new JoinCommunity(DesignGuild.Id, member));
            guild.Does(new SayIWasThere(Asks(member), FirstCoffee));
            guild.Does(new AnswerPulse(Asks(member), FirstCoffee, Worth.Yes));
        }

        return guild.Until(Berlin(5, 21));
    }

    private static ICommand Word(Member member, int what) =>
        what switch
        {
            0 => new SayIWasThere(Asks(member), FirstCoffee),
            1 => new TakeBackIWasThere(Asks(member), FirstCoffee),
            2 => new AnswerPulse(Asks(member), FirstCoffee, Worth.Yes),
            3 => new AnswerPulse(Asks(member), FirstCoffee, Worth.Partly),
            _ => new AnswerPulse(Asks(member), FirstCoffee, Worth.No),
        };

    private static Member Member(int number) =>
        new(new($"m{number}"), new($"person-m{number}"), $"M{number}", Role.Member);

    private static string LastThanks(Guild guild) =>
        RedrawsOf(guild, "thanks").LastOrDefault() ?? guild.PostsOf("thanks").First().Message.Text();

    private static ImmutableArray<string> RedrawsOf(Guild guild, string kind) =>
        [
            .. guild
                .Redraws.Where(redraw => redraw.Card.Value.StartsWith($"{kind}|{First}", StringComparison.Ordinal))
                .Select(redraw => redraw.Message.Text()),
        ];
}
