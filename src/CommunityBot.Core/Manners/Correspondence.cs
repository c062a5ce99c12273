using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>All that a decision on what a person is told looks at.</summary>
/// <param name="Person">The person.</param>
/// <param name="Mailbox">When the next decision is due.</param>
/// <param name="Waiting">What waits.</param>
/// <param name="Ledger">The unasked messages of the last four weeks, in order of time.</param>
public sealed record Correspondence(
    Person Person,
    Mailbox Mailbox,
    ImmutableArray<WaitingPrompt> Waiting,
    ImmutableArray<LedgerEntry> Ledger
)
{
    /// <summary>Reads the correspondence of a person.</summary>
    public static Reading<Correspondence> Reading(PersonId person) =>
        Person
            .Reading(person)
            .With(Read.Row<Mailbox>(Mailbox.Key), (known, mailbox) => (known, mailbox: mailbox ?? new(NextDue: null)))
            .With(
                Read.Range<WaitingPrompt>(WaitingPrompt.Prefix),
                (state, waiting) => (state.known, state.mailbox, waiting)
            )
            .With(
                Read.Range<LedgerEntry>(LedgerEntry.Prefix),
                (state, ledger) => new Correspondence(state.known, state.mailbox, state.waiting, ledger)
            );

    /// <summary>What follows when it becomes another: what may be sent then is sent, and the mailbox is due anew.</summary>
    internal Outcome.Applied Become(Correspondence changed, Instant now) =>
        Settlement.Of(changed, now).Since(this, now);

    /// <summary>What follows when the person wants it otherwise.</summary>
    internal Outcome.Applied Become(Person changed, Instant now) => Become(this with { Person = changed }, now);
}
