using CommunityBot.Core.Manners;
using static CommunityBot.Core.Tests.Manners.AnaIsTold;

namespace CommunityBot.Core.Tests.Manners;

public sealed class BudgetTests
{
    [Fact]
    public void The_last_place_of_the_week_is_kept_for_what_matters_most()
    {
        var partition = AnaWasMet().TellUnasked(Monday - Days(2), Monday - Days(1));

        var normal = partition.Receive(APrompt("normal"), Monday);
        var high = partition.Receive(APrompt("high", PromptClaim.High) with { Community = new("choir") }, Monday);

        Assert.Empty(normal);
        Assert.Single(high);
    }

    [Fact]
    public void Nothing_unasked_goes_over_the_budget_until_a_place_is_free_again()
    {
        var partition = AnaWasMet().TellUnasked(Monday - Days(3), Monday - Days(2), Monday - Days(1));

        partition.Receive(APrompt("high", PromptClaim.High), Monday);

        Assert.Equal(Monday + Days(4), partition.ToldUntil(Monday + Days(20))[^1]);
    }

    [Fact]
    public void What_was_promised_needs_no_budget()
    {
        var partition = AnaWasMet().TellUnasked(Monday - Days(3), Monday - Days(2), Monday - Days(1));

        var promised = partition.Receive(APrompt("reminder", PromptClaim.Promised), Monday);

        Assert.Single(promised);
        Assert.Equal(3, partition.All<LedgerEntry>().Length);
    }

    [Theory]
    [InlineData(PromptClaim.Normal)]
    [InlineData(PromptClaim.High)]
    public void An_only_place_is_for_all(PromptClaim claim)
    {
        var partition = AnaWasMet(ana => ana.Wishes() with { WeeklyBudget = 1 });

        var first = partition.Receive(APrompt("first", claim), Monday);
        var second = partition.Receive(APrompt("second", PromptClaim.High), Monday + Days(1));

        Assert.Single(first);
        Assert.Empty(second);
    }

    [Fact]
    public void With_a_budget_of_nothing_only_what_was_promised_is_sent()
    {
        var partition = AnaWasMet(ana => ana.Wishes() with { WeeklyBudget = 0 });

        var unasked = partition.Receive(APrompt("idea", PromptClaim.High), Monday);
        var promised = partition.Receive(APrompt("reminder", PromptClaim.Promised), Monday);

        Assert.Empty(unasked);
        Assert.Equal(Dropped(DropReason.NothingUnasked), partition.Fate("idea"));
        Assert.Single(promised);
    }

    [Theory]
    [InlineData(3, 7)]
    [InlineData(6, 28)]
    public void The_longer_a_person_is_silent_the_rarer_they_are_told_something(int unanswered, int restInDays)
    {
        var partition = AnaWasMet(ana => ana.Wishes() with { WeeklyBudget = 14 });
        var last = Monday;
        for (var sent = 0; sent < unanswered; sent++)
        {
            partition.Receive(APrompt($"{sent}") with { UsefulUntil = last + Days(60) }, last);
            last = partition.ToldUntil(last + Days(40))[^1];
        }

        partition.Receive(APrompt("idea") with { UsefulUntil = last + Days(60) }, last + Days(1));

        Assert.Equal(last + Days(restInDays), partition.ToldUntil(last + Days(60))[^1]);
    }

    [Fact]
    public void Whoever_does_something_is_silent_no_more()
    {
        var partition = AnaWasMet(ana => ana.Wishes() with { WeeklyBudget = 14 });
        foreach (var day in Enumerable.Range(0, 3))
            Assert.Single(partition.Receive(APrompt($"{day}"), Monday + Days(day)));
        Assert.Empty(partition.Receive(APrompt("idea"), Monday + Days(3)));

        partition.Handle(new PersonActed(Ana), Monday + Days(4));

        Assert.Equal(Monday + Days(4), partition.ToldUntil(Monday + Days(20))[^1]);
        Assert.Equal(1, partition.Person().UnansweredInARow);
    }

    [Fact]
    public void Whoever_was_not_silent_changes_nothing_by_acting()
    {
        var partition = AnaWasMet();

        var outcome = partition.Handle(new PersonActed(Ana), Monday);

        Assert.IsType<Outcome.Unchanged>(outcome);
    }
}
