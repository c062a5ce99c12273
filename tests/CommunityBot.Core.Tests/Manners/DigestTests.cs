using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using static CommunityBot.Core.Tests.Manners.AnaIsTold;

namespace CommunityBot.Core.Tests.Manners;

public sealed class DigestTests
{
    [Fact]
    public void What_waits_unasked_goes_in_one_message_that_counts_once()
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("first"), Berlin(2, 21, 0));
        partition.Receive(APrompt("second") with { Community = new("choir") }, Berlin(2, 22, 0));

        var told = partition.ToldUntil(Berlin(9, 0, 0));

        Assert.Equal([Berlin(3, 8, 0)], told);
        Assert.Single(partition.All<LedgerEntry>());
        Assert.Equal(new PromptFate.Merged(new("first")), partition.Fate("second"));
    }

    [Fact]
    public void A_single_one_is_sent_as_itself()
    {
        var partition = AnaWasMet();
        var idea = APrompt("idea");
        partition.Receive(idea, Berlin(2, 21, 0));

        partition.WakeUntil(Berlin(3, 8, 0));

        var message = Assert.IsType<Dispatch.ToPerson>(Assert.Single(partition.Sent)).Message;
        Assert.Equal(idea.Message.Fallback, message.Fallback);
        Assert.Equal(new PromptFate.Sent(), partition.Fate("idea"));
    }

    [Fact]
    public void What_is_merely_nice_to_know_waits_three_days_for_company()
    {
        var partition = AnaWasMet();

        var atOnce = partition.Receive(APrompt("story", PromptClaim.Low), Monday);

        Assert.Empty(atOnce);
        Assert.Equal([Monday + Days(3)], partition.ToldUntil(Monday + Days(9)));
    }

    [Fact]
    public void What_is_merely_nice_to_know_does_not_wait_beyond_its_use()
    {
        var partition = AnaWasMet();

        var atOnce = partition.Receive(
            APrompt("story", PromptClaim.Low) with
            {
                UsefulUntil = Monday + Days(2),
            },
            Monday
        );

        Assert.Single(atOnce);
    }

    [Fact]
    public void What_is_merely_nice_to_know_goes_with_the_next_that_goes()
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("story", PromptClaim.Low), Monday);

        var message = Assert.Single(partition.Receive(APrompt("idea"), Monday + Days(1)));

        Assert.Equal([new PromptFate.Merged(new("idea")), new PromptFate.Merged(new("idea"))], Fates(partition));
        Assert.Equal(2, message.Blocks.OfType<Block.Paragraph>().Count());
    }

    [Fact]
    public void What_must_not_be_said_yet_is_not_taken_along()
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("later") with { NotBefore = Monday + Days(2) }, Monday);

        partition.Receive(APrompt("idea"), Monday + Days(1));

        Assert.Equal(new PromptFate.Sent(), partition.Fate("idea"));
        Assert.Null(partition.Fate("later"));
    }

    [Fact]
    public void Promises_for_the_same_ten_minutes_go_in_one_message_apart_from_what_is_unasked()
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("soon", PromptClaim.Promised) with { NotBefore = Berlin(3, 9, 10) }, Monday);
        partition.Receive(APrompt("first", PromptClaim.Promised) with { NotBefore = Berlin(3, 9, 0) }, Monday);
        partition.Receive(APrompt("later", PromptClaim.Promised) with { NotBefore = Berlin(3, 9, 11) }, Monday);
        partition.Receive(APrompt("idea") with { NotBefore = Berlin(3, 9, 0) }, Monday);

        Assert.Equal([Berlin(3, 9, 0), Berlin(3, 9, 11)], partition.ToldUntil(Berlin(9, 0, 0)));
        Assert.Equal(new PromptFate.Merged(new("first")), partition.Fate("soon"));
        Assert.Equal(new PromptFate.Sent(), partition.Fate("idea"));
    }

    [Fact]
    public void Ten_lines_are_enough_the_rest_is_counted()
    {
        var partition = AnaWasMet();
        foreach (var number in Enumerable.Range(1, 12))
            partition.Receive(APrompt($"idea {number}"), Berlin(2, 21, number));

        partition.WakeUntil(Berlin(3, 8, 0));

        Snapshot.Match(Assert.Single(partition.Sent));
    }

    [Fact]
    public void What_claims_more_stands_first_and_each_line_names_its_community()
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("story", PromptClaim.Low), Berlin(2, 21, 0));
        partition.Receive(APrompt("idea"), Berlin(2, 21, 0));
        partition.Receive(
            APrompt("question", PromptClaim.High) with
            {
                Community = new("choir"),
                CommunityName = "Choir",
                Topic = new("help", "Questions"),
            },
            Berlin(2, 22, 0)
        );

        partition.WakeUntil(Berlin(3, 8, 0));

        Snapshot.Match(Assert.Single(partition.Sent));
    }

    [Fact]
    public void Of_more_than_one_digest_can_tell_what_claims_least_is_dropped()
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("story", PromptClaim.Low), Berlin(2, 20, 30));
        foreach (var number in Enumerable.Range(1, 30))
            partition.Receive(APrompt($"idea {number}"), Berlin(2, 21, 0));

        var told = partition.ToldUntil(Berlin(20, 0, 0));

        Assert.Equal([Berlin(3, 8, 0)], told);
        Assert.Equal(Dropped(DropReason.Crowded), partition.Fate("story"));
        Assert.Equal(30, Fates(partition).OfType<PromptFate.Merged>().Count());
    }

    [Fact]
    public void Even_hundreds_of_promises_are_decided_in_batches_that_fit()
    {
        var partition = AnaWasMet();
        foreach (var number in Enumerable.Range(1, 300))
            partition.Receive(APrompt($"{number}", PromptClaim.Promised), Berlin(2, 21, 0));

        partition.Handle(new StopPrompts(Ana), Berlin(2, 22, 0));

        Assert.Empty(partition.ToldUntil(Berlin(2, 22, 0)));
        Assert.Equal(300, Fates(partition).OfType<PromptFate.Dropped>().Count());
        Assert.Null(partition.NextDue);
    }

    private static IEnumerable<PromptFate> Fates(InMemoryPartition partition) =>
        partition.All<PromptDecision>().Select(decision => decision.Fate);
}
