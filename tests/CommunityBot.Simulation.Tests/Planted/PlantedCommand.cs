using System.Collections.Immutable;
using CommunityBot.Core;
using NodaTime;

namespace CommunityBot.Simulation.Planted;

/// <summary>A command that decides wrongly.</summary>
internal sealed record PlantedCommand(ICommand Right, Func<ICommand, LoadedRows, Instant, Outcome> Wrong) : ICommand
{
    public PartitionKey Partition => Right.Partition;

    public ImmutableArray<RowRead> Reads => Right.Reads;

    public Outcome Decide(LoadedRows rows, Instant now) => Wrong(Right, rows, now);
}
