using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>It is time to draw thanks anew, or to look once more whether the last drawing was the latest.</summary>
public sealed record ThanksRedrawDue(PartitionKey Partition, GatheringId Id) : Command<ThanksRedrawDue.State>
{
    /// <summary>The redraw, and all that the thanks show.</summary>
    public sealed record State(ThanksRedraw? Redraw, Ended? Ended, ImmutableArray<WasThere> There)
    {
        /// <summary>The recap, where there is one.</summary>
        public Recap? Recap { get; init; }

        /// <summary>What the pulse came to so far.</summary>
        public Pulse Pulse { get; init; } = Pulse.None(default);
    }

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        ThanksRedraw
            .Reading(Id)
            .With(Ended.Reading(Id), (redraw, ended) => (redraw, ended))
            .With(Read.Range<WasThere>(WasThere.PrefixOf(Id)), (all, there) => new State(all.redraw, all.ended, there))
            .With(Recap.Reading(Id), (all, recap) => all with { Recap = recap })
            .With(Pulse.Reading(Id), (all, pulse) => all with { Pulse = pulse });

    public override Outcome Decide(State state, Instant now)
    {
        if (state.Redraw is not { } redraw || redraw.At > now)
            return Outcome.AsItWas;
        if (state.Ended is not { } ended)
            return Outcome.Apply.Delete(redraw.RowKey);

        var card = new ThanksCard(ended, state.There, state.Recap, state.Pulse);
        if (redraw.Drawn == card.Fingerprint)
            return Outcome.Apply.Delete(redraw.RowKey);

        return Outcome
            .Apply.Put(redraw with { At = now + CardRedraw.Settles, Drawn = card.Fingerprint })
            .Send(new Dispatch.Redraw(ThanksCard.IdOf(Id), card.Draw()));
    }
}
