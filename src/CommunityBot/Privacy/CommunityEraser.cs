using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Privacy;

/// <summary>
/// Erases somebody from a community: each capability lets go of its rows that name them, one commit after the other. To be
/// cut off and to begin anew changes nothing but the time it takes.
/// </summary>
internal sealed class CommunityEraser(
    ITable table,
    Capabilities capabilities,
    CommandHandler commands,
    PartitionReader rows,
    Scrubber scrubber
)
{
    public async Task EraseAsync(
        CommunityId community,
        Theirs theirs,
        string? except,
        CancellationToken cancellationToken
    )
    {
        foreach (var (kind, holding) in capabilities.Holdings)
            await EraseAsync(community.Partition, $"{kind}|", holding, theirs, cancellationToken);

        await scrubber.ScrubAsync(community.Partition, Scrubber.OfPipeline, theirs, except, cancellationToken);
        await ScrubOthersAsync(community, theirs, cancellationToken);
    }

    private async Task EraseAsync(
        PartitionKey partition,
        string prefix,
        Holding holding,
        Theirs theirs,
        CancellationToken cancellationToken
    )
    {
        await foreach (var row in table.AllAsync(partition, prefix, cancellationToken))
        {
            if (theirs.Keys.InKey(row.RowKey) || theirs.Rows.InJson(row.Json))
                await commands.HandleAsync(
                    holding.Erase(theirs.Leaver, partition, row.RowKey),
                    new Cause.Repeatable(),
                    cancellationToken
                );
        }
    }

    // What other members are to be told of them.
    private async Task ScrubOthersAsync(CommunityId community, Theirs theirs, CancellationToken cancellationToken)
    {
        await foreach (var row in table.AllAsync(community.Partition, Member.Prefix, cancellationToken))
        {
            if (
                await rows.FindAsync<Member>(community.Partition, row.RowKey, cancellationToken) is { } other
                && other.Person != theirs.Leaver.Person
            )
                await scrubber.ScrubAsync(
                    other.Person.Partition,
                    Scrubber.OfOthers,
                    theirs,
                    except: null,
                    cancellationToken
                );
        }
    }
}
