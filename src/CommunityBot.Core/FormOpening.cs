using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core;

/// <summary>A form filled from one typed state.</summary>
public abstract record FormOpening<TState> : IFormOpening
{
    /// <inheritdoc />
    public abstract PartitionKey Partition { get; }

    /// <summary>How the state is read.</summary>
    public abstract Reading<TState> Reading { get; }

    ImmutableArray<RowRead> IFormOpening.Reads => Reading.Reads;

    /// <summary>The form, or why there is none.</summary>
    public abstract Step Open(TState state, Instant now);

    Step IFormOpening.Open(LoadedRows rows, Instant now) => Open(Reading.Build(rows), now);
}
