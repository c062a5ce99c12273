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
    RowEraser eraser,
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
        foreach (var kind in capabilities.Holdings.Keys)
            await eraser.EraseAsync(community.Partition, $"{kind}|", theirs, cancellationToken);

        await scrubber.ScrubAsync(community.Partition, Scrubber.OfPipeline, theirs, except, cancellationToken);
        await ScrubOthersAsync(community, theirs, cancellationToken);
    }

    // What other members are to be told of them.
    private async Task ScrubOthersAsync(CommunityId community, Theirs theirs, CancellationToken cancellationToken)
    {
        await foreach (var row in table.AllAsync(community.Partition, Member.Prefix, cancellationToken))
        {
            if (
                await rows.FindAsync<Member>(community.Partition, row.RowKey, cancellationToken) is { } other
                && !theirs.Persons.Contains(other.Person)
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
