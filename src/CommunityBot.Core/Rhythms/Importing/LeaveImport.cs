using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Importing;

/// <summary>A coordinator says that their calendar file is to be left alone.</summary>
/// <param name="Asker">Who does.</param>
/// <param name="Stamp">Which file, by when it was read.</param>
public sealed record LeaveImport(Asker Asker, string Stamp) : Command<ConfirmImport.State>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<ConfirmImport.State> Reading => new ConfirmImport(Asker, Stamp).Reading;

    public override Outcome Decide(ConfirmImport.State state, Instant now)
    {
        if (state.Pages is not [{ ConfirmedAt: null } first, ..] || !ConfirmImport.IsOf(first, Stamp))
            return Outcome.Refuse(ConfirmImport.NotWaiting);

        return state
            .Pages.Aggregate(Outcome.Apply, (outcome, page) => outcome.Delete(page.RowKey))
            .ReplyInPlace(Message.Of(ImportTexts.Left).With(new Block.Buttons([RhythmButtons.Import])));
    }
}
