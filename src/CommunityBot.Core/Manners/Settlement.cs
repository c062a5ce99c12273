using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>What becomes of everything that waits for a person, at one moment.</summary>
/// <param name="After">The correspondence from then on.</param>
/// <param name="Decisions">What was decided for good.</param>
/// <param name="Messages">What is sent.</param>
internal sealed record Settlement(
    Correspondence After,
    ImmutableArray<PromptDecision> Decisions,
    ImmutableArray<Message> Messages
)
{
    /// <summary>So many decisions fit into one batch with all that goes with them; more go in steps.</summary>
    private const int MostAtOnce = 35;

    /// <summary>So much that is unasked may wait at once: it must fit into one digest.</summary>
    private const int MostUnasked = 30;

    private const int MostForgottenAtOnce = 3;
    private static readonly Duration SameMoment = Duration.FromMinutes(10);

    public static Settlement Of(Correspondence state, Instant now) =>
        new Settlement(state, [], []).DropUseless(now).DropCrowded(now).SendPromised(now).SendUnasked(now).Arm(now);

    /// <summary>The outcome that leads from an earlier correspondence to this one.</summary>
    public Outcome.Applied Since(Correspondence before, Instant now)
    {
        IRow[] put =
        [
            .. Decisions,
            .. After.Waiting.Except(before.Waiting),
            .. After.Ledger.Except(before.Ledger),
            .. After.Person == before.Person ? (Person[])[] : [After.Person],
            After.Mailbox,
        ];
        IRow[] deleted =
        [
            .. before.Waiting.ExceptBy(After.Waiting.Select(waiting => waiting.RowKey), waiting => waiting.RowKey),
            .. before.Ledger.Where(entry => entry.At + LedgerEntry.Remembered < now).Take(MostForgottenAtOnce),
        ];

        return new(
            [.. put.Select(row => new Change.Put(row)), .. deleted.Select(row => new Change.Delete(row.RowKey))],
            [.. Messages.Select(message => new Dispatch.ToPerson(message))]
        );
    }

    private Settlement DropUseless(Instant now)
    {
        var useless = Judged(now)
            .Where(judged => judged.Verdict is Verdict.Drop)
            .Take(MostAtOnce)
            .Select(judged => (judged.Waiting, ((Verdict.Drop)judged.Verdict).Reason));

        return useless.Aggregate(
            this,
            (settled, drop) => settled.Decide(drop.Waiting, new PromptFate.Dropped(drop.Reason), now)
        );
    }

    private Settlement DropCrowded(Instant now)
    {
        var unasked = After.Waiting.Where(waiting => waiting.Prompt.Claim is not PromptClaim.Promised).ToList();

        return unasked
            .OrderBy(waiting => waiting.Prompt.Claim)
            .ThenBy(waiting => waiting.Prompt.UsefulUntil)
            .Take(Math.Min(unasked.Count - MostUnasked, MostAtOnce - Decisions.Length))
            .Aggregate(
                this,
                (settled, waiting) => settled.Decide(waiting, new PromptFate.Dropped(DropReason.Crowded), now)
            );
    }

    private Settlement SendPromised(Instant now)
    {
        var soon = Judged(now)
            .Where(judged => judged.Waiting.Prompt.Claim is PromptClaim.Promised)
            .Where(judged =>
                judged.Verdict is Verdict.Go || judged.Verdict is Verdict.Wait wait && wait.Until <= now + SameMoment
            )
            .OrderBy(judged => judged.Waiting.Prompt.NotBefore)
            .ToImmutableArray();

        return soon.Any(judged => judged.Verdict is Verdict.Go)
            ? SendTogether([.. soon.Select(judged => judged.Waiting)], now)
            : this;
    }

    private Settlement SendUnasked(Instant now)
    {
        var unasked = Judged(now)
            .Where(judged => judged.Waiting.Prompt.Claim is not PromptClaim.Promised)
            .Where(judged => judged.Verdict is not Verdict.Drop && judged.Waiting.Prompt.NotBefore <= now)
            .OrderByDescending(judged => judged.Waiting.Prompt.Claim)
            .ThenBy(judged => judged.Waiting.Prompt.NotBefore)
            .ToImmutableArray();

        if (!unasked.Any(judged => judged.Verdict is Verdict.Go))
            return this;

        var settled = SendTogether([.. unasked.Select(judged => judged.Waiting)], now);
        return settled == this ? this : settled.Enter(unasked[0].Waiting.Prompt.Id, now);
    }

    // What doesn't fit beside what was decided already is left for the next step, which is due at once.
    private Settlement SendTogether(ImmutableArray<WaitingPrompt> all, Instant now)
    {
        if (Decisions is not [] && Decisions.Length + all.Length > MostAtOnce)
            return this;

        var together = all.Take(MostAtOnce).ToImmutableArray();
        PromptFate fate = together is [_] ? new PromptFate.Sent() : new PromptFate.Merged(together[0].Prompt.Id);
        var message = PromptMessage.Of([.. together.Select(waiting => waiting.Prompt)]);

        return together.Aggregate(
            this with
            {
                Messages = Messages.Add(message),
            },
            (settled, waiting) => settled.Decide(waiting, fate, now)
        );
    }

    private Settlement Decide(WaitingPrompt waiting, PromptFate fate, Instant now) =>
        this with
        {
            After = After with { Waiting = After.Waiting.Remove(waiting) },
            Decisions = Decisions.Add(PromptDecision.On(waiting.Prompt, now, fate)),
        };

    private Settlement Enter(PromptId first, Instant now)
    {
        var entry = new LedgerEntry(now, After.Ledger.Count(other => other.At == now), first);

        return this with
        {
            After = After with
            {
                Ledger = [.. After.Ledger.Append(entry).OrderBy(other => other.At)],
                Person = After.Person with { UnansweredInARow = After.Person.UnansweredInARow + 1 },
            },
        };
    }

    private Settlement Arm(Instant now)
    {
        var due = Judged(now)
            .Select(judged =>
                judged.Verdict is Verdict.Wait wait ? Instant.Min(wait.Until, judged.Waiting.Prompt.UsefulUntil) : now
            )
            .ToImmutableArray();

        return this with
        {
            After = After with { Mailbox = After.Mailbox with { NextDue = due is [] ? null : due.Min() } },
        };
    }

    private ImmutableArray<(WaitingPrompt Waiting, Verdict Verdict)> Judged(Instant now)
    {
        var etiquette = new Etiquette(After.Person, After.Ledger, now);

        return [.. After.Waiting.Select(waiting => (waiting, etiquette.Judge(waiting)))];
    }
}
