using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core;

/// <summary>A part of somebody's home page that is composed from one typed state. Equal parts are shown once.</summary>
public abstract record HomePart<TState> : IHomePart
{
    /// <inheritdoc />
    public abstract PartitionKey Partition { get; }

    /// <summary>How the state is read.</summary>
    public abstract Reading<TState> Reading { get; }

    ImmutableArray<RowRead> IHomePart.Reads => Reading.Reads;

    /// <summary>The part; empty where it has nothing for this person.</summary>
    public abstract ImmutableArray<Block> Compose(TState state, Instant now);

    ImmutableArray<Block> IHomePart.Compose(LoadedRows rows, Instant now) => Compose(Reading.Build(rows), now);
}
