using CommunityBot.Core.Manners;
using static CommunityBot.Core.Tests.Manners.AnaIsTold;

namespace CommunityBot.Core.Tests.Manners;

public sealed class DecisionTests
{
    [Fact]
    public void The_same_prompt_is_taken_once_while_it_waits_and_after()
    {
        var partition = AnaWasMet();
        var prompt = APrompt("idea") with { NotBefore = Monday + Days(1) };
        partition.Receive(prompt, Monday);

        var waiting = partition.Handle(
            new ReceivePrompt(Ana, APrompt("idea") with { NotBefore = Monday + Days(1) }),
            Monday
        );
        partition.WakeUntil(Monday + Days(1));
        var sent = partition.Handle(new ReceivePrompt(Ana, prompt), Monday + Days(2));

        Assert.IsType<Outcome.Unchanged>(waiting);
        Assert.IsType<Outcome.Unchanged>(sent);
        Assert.Single(partition.Sent);
    }

    [Fact]
    public void The_reminder_of_a_moved_gathering_takes_the_place_of_the_waiting_one()
    {
        var partition = AnaWasMet();
        var reminder = APrompt("reminder", PromptClaim.Promised);
        partition.Receive(reminder with { NotBefore = Berlin(3, 9, 0) }, Monday);

        partition.Receive(reminder with { NotBefore = Berlin(4, 9, 0) }, Monday);

        Assert.Equal([Berlin(4, 9, 0)], partition.ToldUntil(Berlin(20, 0, 0)));
    }

    [Fact]
    public void What_says_something_else_under_a_decided_id_is_decided_anew()
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("reminder", PromptClaim.Promised), Monday);

        partition.Receive(APrompt("reminder", PromptClaim.Promised) with { NotBefore = Berlin(4, 9, 0) }, Monday);

        Assert.Null(partition.Fate("reminder"));
        Assert.Equal([Monday, Berlin(4, 9, 0)], partition.ToldUntil(Berlin(20, 0, 0)));
        Assert.Equal(new PromptFate.Sent(), partition.Fate("reminder"));
    }

    [Fact]
    public void What_is_taken_back_while_it_waits_is_never_sent()
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("reminder", PromptClaim.Promised) with { NotBefore = Berlin(4, 9, 0) }, Monday);

        partition.Handle(new TakeBackPrompt(Ana, new("reminder")), Berlin(3, 9, 0));

        Assert.Empty(partition.ToldUntil(Berlin(20, 0, 0)));
        Assert.Equal(Dropped(DropReason.TakenBack), partition.Fate("reminder"));
        Assert.Null(partition.NextDue);
    }

    [Fact]
    public void Who_left_a_community_hears_nothing_of_what_waited_from_it_and_all_of_the_rest()
    {
        var partition = AnaWasMet();
        var waits = APrompt("here", PromptClaim.Promised) with { NotBefore = Berlin(4, 9, 0) };
        for (var number = 0; number < 12; number++)
            partition.Receive(waits with { Id = new($"left-{number}"), Community = new("left") }, Monday);
        partition.Receive(waits, Monday);

        while (partition.Handle(new TakeBackPromptsOf(Ana, new("left")), Monday) is Outcome.Applied) { }

        Assert.Equal([Berlin(4, 9, 0)], partition.ToldUntil(Berlin(20, 0, 0)));
        Assert.Equal(Dropped(DropReason.TakenBack), partition.Fate("left-11"));
        Assert.Equal(new PromptFate.Sent(), partition.Fate("here"));
    }

    [Fact]
    public void What_was_sent_stays_sent_when_it_is_taken_back()
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("idea"), Monday);

        var outcome = partition.Handle(new TakeBackPrompt(Ana, new("idea")), Monday);

        Assert.IsType<Outcome.Unchanged>(outcome);
        Assert.Equal(new PromptFate.Sent(), partition.Fate("idea"));
    }

    [Fact]
    public void What_comes_too_late_is_dropped()
    {
        var partition = AnaWasMet();

        var atOnce = partition.Receive(APrompt("idea"), Monday + Days(10));

        Assert.Empty(atOnce);
        Assert.Equal(Dropped(DropReason.TooLate), partition.Fate("idea"));
    }

    [Fact]
    public void What_cannot_be_said_in_time_is_dropped_as_soon_as_it_is_of_no_more_use()
    {
        var partition = AnaWasMet();
        partition.Handle(new SnoozePrompts(Ana, new SnoozeLength.Days(30)), Monday);

        partition.Receive(APrompt("idea") with { UsefulUntil = Berlin(4, 9, 0) }, Monday);
        partition.WakeUntil(Berlin(4, 9, 0));

        Assert.Equal(Dropped(DropReason.TooLate), partition.Fate("idea"));
    }

    [Fact]
    public void A_mailbox_that_is_woken_too_early_stays_due()
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("idea") with { NotBefore = Berlin(4, 9, 0) }, Monday);

        var outcome = partition.Handle(new MailboxDue(Ana), Berlin(3, 9, 0));

        var change = Assert.Single(Assert.IsType<Outcome.Applied>(outcome).Changes);
        Assert.Equal(Berlin(4, 9, 0), Assert.IsType<Mailbox>(Assert.IsType<Change.Put>(change).Row).NextDue);
    }

    [Fact]
    public void Old_decisions_and_old_ledger_entries_are_forgotten()
    {
        var partition = AnaWasMet();
        foreach (var day in Enumerable.Range(0, 800))
        {
            var at = Monday + Days(day);
            partition.WakeUntil(at);
            partition.Receive(APrompt($"{day}") with { NotBefore = at, UsefulUntil = at + Days(1) }, at);
            partition.Handle(new PersonActed(Ana), at);
        }

        Assert.InRange(partition.All<PromptDecision>().Length, 30, 60);
        Assert.InRange(partition.All<LedgerEntry>().Length, 8, 15);
    }
}
