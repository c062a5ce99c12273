using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core;

/// <summary>A form that is filled from what is stored before it is shown. It changes nothing.</summary>
public interface IFormOpening
{
    /// <summary>Where the rows live.</summary>
    PartitionKey Partition { get; }

    /// <summary>What has to be loaded.</summary>
    ImmutableArray<RowRead> Reads { get; }

    /// <summary>The form, or why there is none: always a <see cref="Step.Show"/> or a <see cref="Step.Say"/>.</summary>
    Step Open(LoadedRows rows, Instant now);
}
