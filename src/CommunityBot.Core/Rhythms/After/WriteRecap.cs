using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>Somebody writes what happened at a gathering: it is posted in the channel and kept with the gathering.</summary>
/// <param name="Asker">Who writes.</param>
/// <param name="Gathering">About which gathering.</param>
/// <param name="Version">Which version the form showed; 0 where there was none.</param>
/// <param name="Text">What they wrote.</param>
public sealed record WriteRecap(Asker Asker, GatheringId Gathering, int Version, string Text) : Command<RecapState>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<RecapState> Reading => RecapState.Reading(Asker, Gathering);

    public override Outcome Decide(RecapState state, Instant now)
    {
        if (state.Recap is { } same && same.Text == Text && same.By == Asker.Member)
            return Outcome.AsItWas;
        if (state.Refusal() is { } refusal)
            return state.Recap is null ? Outcome.Refuse(refusal) : Mend(AfterTexts.ThereIsARecap);
        if (Version != (state.Recap?.Version ?? 0))
            return Mend(AfterTexts.RecapChangedMeanwhile);

        return state.Recap is { } recap ? Change(recap) : Write(state, state.Ended!.Gathering, now);
    }

    private Outcome.Applied Change(Recap before)
    {
        var recap = before with { Text = Text, Version = before.Version + 1 };
        return Outcome
            .Apply.Put(recap)
            .Send(new Dispatch.Redraw(RecapCard.IdOf(Gathering), RecapCard.Draw(recap)))
            .Reply(Done(AfterTexts.RecapIsChanged));
    }

    private Outcome.Applied Write(RecapState state, Gathering gathering, Instant now)
    {
        var recap = new Recap(Gathering, gathering.Details.Title, gathering.Start, gathering.End, Text)
        {
            By = Asker.Member,
            ByName = state.By!.Name,
            Pulse = state.Pulse.IsClosed ? state.Pulse : null,
        };
        var posted = Outcome
            .Apply.Put(recap)
            .Send(new Dispatch.Post(RecapCard.IdOf(Gathering), RecapCard.Draw(recap)))
            .Reply(Done(AfterTexts.RecapIsPosted));
        var outcome = RecapAsk
            .Asked(state.Members)
            .Aggregate(
                posted,
                (all, member) => all.Send(new Dispatch.TakeBack(member.Id, RecapAsk.IdOf(Gathering, member.Id)))
            );

        return ThanksRedraw.Also(outcome, Gathering, state.Redraw, now);
    }

    private Message Done(Phrase text) =>
        Message.Of(text).With(new Block.Buttons([AfterButtons.ChangeRecap(Gathering), AfterButtons.Recaps]));

    private static Outcome.Refused Mend(Phrase how) =>
        Outcome.Mend(Message.Of(how), new InputError(OpenRecap.Text, how));
}
