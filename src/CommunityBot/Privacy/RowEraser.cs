using CommunityBot.Core;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Privacy;

/// <summary>Has rows of a kind that name somebody let go of them, as their capability says, one commit after the other.</summary>
internal sealed class RowEraser(ITable table, Capabilities capabilities, CommandHandler commands)
{
    /// <summary>In a partition, of the kind whose keys begin with a prefix.</summary>
    public async Task EraseAsync(
        PartitionKey partition,
        string prefix,
        Theirs theirs,
        CancellationToken cancellationToken
    )
    {
        var holding = capabilities.Holdings[prefix[..prefix.IndexOf('|')]];
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
}
