using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>Who wrote a recap is forgotten: it stays for the others, without their name.</summary>
public sealed record EraseRecapWriter(PartitionKey Partition, string RowKey, Leaver Leaver)
    : Command<EraseRecapWriter.State>
{
    /// <summary>The recap, and the redraw of the thanks that waits.</summary>
    public sealed record State(Recap? Recap, ThanksRedraw? Redraw);

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        Read.Row<Recap>(RowKey)
            .With(ThanksRedraw.Reading(GatheringOf(RowKey)), (recap, redraw) => new State(recap, redraw));

    public override Outcome Decide(State state, Instant now)
    {
        if (state.Recap is not { } recap || recap.By is not { } writer || !Leaver.Is(writer))
            return Outcome.AsItWas;

        var nameless = recap with { By = null, ByName = "" };
        var outcome = Outcome
            .Apply.Put(nameless)
            .Send(new Dispatch.Redraw(RecapCard.IdOf(recap.Gathering), RecapCard.Draw(nameless)));

        return ThanksRedraw.Also(outcome, recap.Gathering, state.Redraw, now);
    }

    // The key is recap|number|rhythm|start.
    private static GatheringId GatheringOf(string rowKey) => new(rowKey.Split('|', 3)[2]);
}
