using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>A member says that they were at a gathering; in return they are asked whether it was worth their time.</summary>
public sealed record SayIWasThere(Asker Asker, GatheringId Gathering) : Command<WhoWasThere>
{
    private static readonly Duration DoubleClick = Duration.FromSeconds(10);

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<WhoWasThere> Reading => WhoWasThere.Reading(Asker, Gathering);

    public override Outcome Decide(WhoWasThere state, Instant now)
    {
        if (state.Refusal(now) is { } refusal)
            return Outcome.Refuse(refusal);
        if (state.Mine is { } mine)
            return now < mine.At + DoubleClick ? Outcome.AsItWas : Outcome.Apply.Reply(Noted(state));

        var outcome = Outcome.Apply.Put(new WasThere(Gathering, state.By!.Id, state.By.Name, now));
        return ThanksRedraw.Also(outcome, Gathering, state.Redraw, now).Reply(Noted(state));
    }

    private Message Noted(WhoWasThere state) =>
        Message
            .Of(AfterTexts.YouWereThere(state.Ended!.Gathering))
            .With([
                .. state.Given is null
                    ? [new Block.Paragraph(AfterTexts.WasItWorthIt), AfterButtons.Pulse(Gathering)]
                    : Array.Empty<Block>(),
                .. state.Given is null ? [new Block.Context(AfterTexts.PulseIsAnonymous)] : Array.Empty<Block>(),
                new Block.Buttons([AfterButtons.IWasNot(Gathering)]),
            ]);
}
