using CommunityBot.Core.Communities;
using CommunityBot.Core.Privacy;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Privacy;

/// <summary>
/// Erases what is somebody's alone, and what is under way of them wherever that is: in outboxes, set aside, in codes that they
/// were given or said.
/// </summary>
internal sealed class PersonEraser(ITable table, Scrubber scrubber, RowEraser rows, CommandHandler commands)
{
    public async Task EraseAsync(ForgottenAccount forgotten, string except, CancellationToken cancellationToken)
    {
        var (leaver, returned, account) = forgotten;

        // What says by which other accounts they are reached goes now, so those are cut before.
        foreach (var other in returned.Old.Where(other => other != account))
            await commands.HandleAsync(new CutAccount(other, leaver), new Cause.Repeatable(), cancellationToken);

        var theirs = Theirs.Of(leaver, returned.Gone);
        await EraseCodesAsync(theirs, cancellationToken);
        foreach (var prefix in Scrubber.Anywhere)
        {
            foreach (var partition in await table.PartitionsAsync(prefix, cancellationToken))
                await scrubber.ScrubAsync(partition, [prefix], theirs, except, cancellationToken);
        }

        foreach (var person in returned.Gone)
            await scrubber.WipeAsync(person.Partition, cancellationToken);
    }

    private async Task EraseCodesAsync(Theirs theirs, CancellationToken cancellationToken)
    {
        foreach (var partition in await table.PartitionsAsync(OfferedCode.RowKeyOf, cancellationToken))
            await rows.EraseAsync(partition, OfferedCode.RowKeyOf, theirs, cancellationToken);
    }
}
