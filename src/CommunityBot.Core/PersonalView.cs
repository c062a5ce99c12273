using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core;

/// <summary>A view of a message for one person that is drawn from one typed state.</summary>
public abstract record PersonalView<TState> : IPersonalView
{
    /// <inheritdoc />
    public abstract PartitionKey Partition { get; }

    /// <summary>How the state is read.</summary>
    public abstract Reading<TState> Reading { get; }

    ImmutableArray<RowRead> IPersonalView.Reads => Reading.Reads;

    /// <summary>The message as this person sees it; null where what it is about is gone.</summary>
    public abstract Message? Draw(TState state, Instant now);

    Message? IPersonalView.Draw(LoadedRows rows, Instant now) => Draw(Reading.Build(rows), now);
}
