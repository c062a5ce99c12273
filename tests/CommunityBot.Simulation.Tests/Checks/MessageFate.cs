using CommunityBot.Core;
using CommunityBot.Pipeline;

namespace CommunityBot.Simulation.Checks;

/// <summary>What has become so far of something that is to be sent.</summary>
internal sealed class MessageFate(PartitionKey partition, OutboxKey key, OutboxRow row, int commit)
{
    public PartitionKey Partition => partition;

    public OutboxKey Key => key;

    public OutboxRow Row => row;

    public string Lane => Pipeline.Lane.Of(row);

    /// <summary>The number of the commit that wanted it.</summary>
    public int Commit => commit;

    /// <summary>How often a platform has shown it.</summary>
    public int Shown { get; set; }

    public bool IsRefused { get; set; }

    /// <summary>Its row is gone.</summary>
    public bool IsDone { get; set; }
}
