using System.Collections.Immutable;
using CommunityBot.Bench.Cold;

namespace CommunityBot.Bench.Events;

/// <summary>A platform, as far as it sends events.</summary>
internal interface IEventSource
{
    /// <summary>Its name, which the scenarios' names begin with.</summary>
    string Name { get; }

    /// <summary>What it sends.</summary>
    string Sent { get; }

    /// <summary>Where it sends them.</summary>
    string Route { get; }

    /// <summary>Who takes them: ours first.</summary>
    Task<ImmutableArray<Launch>> TakersAsync(CancellationToken cancellationToken);

    /// <summary>So many events, none like another; to be sent soon.</summary>
    Event[] Create(int count);
}
