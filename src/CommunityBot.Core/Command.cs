using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core;

/// <summary>A command over one typed state: says what it reads and decides on it.</summary>
/// <typeparam name="TState">What the decision is about; a record of several rows where several change.</typeparam>
public abstract record Command<TState> : ICommand
{
    /// <inheritdoc />
    public abstract PartitionKey Partition { get; }

    /// <summary>How the state is read.</summary>
    public abstract Reading<TState> Reading { get; }

    ImmutableArray<RowRead> ICommand.Reads => Reading.Reads;

    /// <summary>What follows from the command. Pure and total: same state, same moment, same outcome.</summary>
    public abstract Outcome Decide(TState state, Instant now);

    Outcome ICommand.Decide(LoadedRows rows, Instant now) => Decide(Reading.Build(rows), now);
}
