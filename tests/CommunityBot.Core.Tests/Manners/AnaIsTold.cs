using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Tests.Manners;

/// <summary>What the tests of manners speak about: Ana in Berlin, a Monday morning, and prompts to her.</summary>
internal static class AnaIsTold
{
    public static readonly PersonId Ana = new("ana");

    /// <summary>Monday, 2 March 2026, 10:00 in Berlin.</summary>
    public static readonly Instant Monday = Berlin(2, 10, 0);

    public static Instant Berlin(int dayOfMarch, int hour, int minute) =>
        new LocalDateTime(2026, 3, 1, hour, minute)
            .PlusDays(dayOfMarch - 1)
            .InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"])
            .ToInstant();

    public static Duration Days(double days) => Duration.FromDays(days);

    public static InMemoryPartition AnaWasMet()
    {
        var partition = new InMemoryPartition(Ana.Partition, MannersCapability.Capability);
        partition.Handle(new MeetPerson(Ana, "en", "Europe/Berlin"), Monday - Days(60));

        return partition;
    }

    public static InMemoryPartition AnaWasMet(Func<Person, Settings> wishes)
    {
        var partition = AnaWasMet();
        partition.Handle(new ChangeSettings(Ana, wishes(partition.Person())), Monday - Days(60));

        return partition;
    }

    public static Settings Wishes(this Person person) => new("en", person.Zone, person.QuietHours, person.WeeklyBudget);

    public static Prompt APrompt(string id, PromptClaim claim = PromptClaim.Normal) =>
        new(
            new(id),
            new("guild"),
            "Design Guild",
            new("lean-coffee", "Lean Coffee"),
            claim,
            Monday,
            Monday + Days(10),
            Message.Of(new Phrase.Verbatim($"all about {id}")),
            new Phrase.Verbatim(id)
        );

    /// <summary>Ana is told unasked on those days, so that her ledger has them.</summary>
    public static InMemoryPartition TellUnasked(this InMemoryPartition partition, params ReadOnlySpan<Instant> moments)
    {
        foreach (var at in moments)
        {
            var prompt = APrompt($"at {at}", PromptClaim.High) with { NotBefore = at, UsefulUntil = at + Days(1) };
            Assert.Single(partition.Receive(prompt, at));
            partition.Handle(new PersonActed(Ana), at);
        }

        return partition;
    }

    /// <summary>The messages that a prompt leads to at once.</summary>
    public static ImmutableArray<Message> Receive(this InMemoryPartition partition, Prompt prompt, Instant now)
    {
        partition.Handle(new ReceivePrompt(Ana, prompt), now);
        return [.. partition.Log[^1].Dispatches.Select(sent => Assert.IsType<Dispatch.ToPerson>(sent).Message)];
    }

    /// <summary>When Ana got something, up to a moment.</summary>
    public static ImmutableArray<Instant> ToldUntil(this InMemoryPartition partition, Instant until)
    {
        partition.WakeUntil(until);
        return
        [
            .. partition
                .Log.Where(handled => handled.Dispatches.OfType<Dispatch.ToPerson>().Any())
                .Select(handled => handled.At),
        ];
    }

    public static PromptFate? Fate(this InMemoryPartition partition, string prompt) =>
        partition.All<PromptDecision>().SingleOrDefault(decision => decision.Prompt == new PromptId(prompt))?.Fate;

    public static PromptFate Dropped(DropReason reason) => new PromptFate.Dropped(reason);

    public static Person Person(this InMemoryPartition partition) => Assert.Single(partition.All<Person>());

    public static Message Reply(this InMemoryPartition partition) =>
        Assert.IsType<Dispatch.Reply>(partition.Log[^1].Dispatches[^1]).Message;

    public static ImmutableArray<Button> Buttons(this Message message) =>
        [.. message.Blocks.OfType<Block.Buttons>().SelectMany(buttons => buttons.Items)];
}
