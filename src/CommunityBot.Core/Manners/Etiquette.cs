using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The rules themselves: what may be said to a person at a moment, given what they were told before.</summary>
/// <param name="Person">Whom it is about.</param>
/// <param name="Ledger">The unasked messages they got, in order of time.</param>
/// <param name="Now">The moment.</param>
internal sealed record Etiquette(Person Person, ImmutableArray<LedgerEntry> Ledger, Instant Now)
{
    public static readonly Duration LongRest = Duration.FromDays(28);

    private const int SilentAfter = 3;
    private const int VerySilentAfter = 6;
    private static readonly Duration Week = Duration.FromDays(7);
    private static readonly Duration Patience = Duration.FromDays(3);

    public Verdict Judge(WaitingPrompt waiting)
    {
        if (Now >= waiting.Prompt.UsefulUntil)
            return new Verdict.Drop(DropReason.TooLate);

        if (Person.Refuses(waiting.Prompt) is { } reason)
            return new Verdict.Drop(reason);

        var earliest = Earliest(waiting);
        return earliest <= Now ? new Verdict.Go() : new Verdict.Wait(earliest);
    }

    private Instant Earliest(WaitingPrompt waiting)
    {
        var prompt = waiting.Prompt;

        return prompt.Claim switch
        {
            PromptClaim.Promised => Polite(BeforeTheQuiet(prompt.NotBefore)),
            PromptClaim.Low => Patient(waiting, Polite(Afforded(prompt))),
            _ => Polite(Afforded(prompt)),
        };
    }

    // A moment in the quiet hours is too late for what was promised: it is said in the last minute before they begin.
    private Instant BeforeTheQuiet(Instant notBefore)
    {
        if (!Person.QuietHours.Cover(notBefore, Person.Clock))
            return notBefore;

        var quiet = Person.QuietHours.StartBefore(notBefore, Person.Clock);
        return Now < quiet ? quiet - Duration.FromMinutes(1) : notBefore;
    }

    // What is merely nice to know hopes for company, unless that would cost its use.
    private Instant Patient(WaitingPrompt waiting, Instant alone)
    {
        var since = Instant.Max(waiting.Since, waiting.Prompt.NotBefore);
        var patient = Polite(Instant.Max(alone, since + Patience));

        return patient < waiting.Prompt.UsefulUntil ? patient : alone;
    }

    private Instant Afforded(Prompt prompt) =>
        Instant.Max(prompt.NotBefore, Instant.Max(AfterRest(), WithinBudget(prompt.Claim)));

    private Instant AfterRest() =>
        Ledger is [.., var last]
            ? Person.UnansweredInARow switch
            {
                >= VerySilentAfter => last.At + LongRest,
                >= SilentAfter => last.At + Week,
                _ => Now,
            }
            : Now;

    private Instant WithinBudget(PromptClaim claim)
    {
        // The last place of a week is kept for what matters most, unless it is the only one.
        var places =
            claim is PromptClaim.High || Person.WeeklyBudget == 1 ? Person.WeeklyBudget : Person.WeeklyBudget - 1;

        return Ledger.Length < places ? Now : Ledger[^places].At + Week;
    }

    private Instant Polite(Instant wished)
    {
        var awaited = Instant.Max(Now, Instant.Max(wished, Person.SnoozedUntil ?? Now));

        return Person.QuietHours.Awake(awaited, Person.Clock);
    }
}
