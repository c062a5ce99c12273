using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core;

/// <summary>Something that a person or a due moment asks of one partition; what the shell handles, untyped.</summary>
public interface ICommand
{
    /// <summary>Where the rows of this command live.</summary>
    PartitionKey Partition { get; }

    /// <summary>What has to be loaded for the decision.</summary>
    ImmutableArray<RowRead> Reads { get; }

    /// <summary>What follows from the command. Pure and total: same rows, same moment, same outcome.</summary>
    Outcome Decide(LoadedRows rows, Instant now);
}
