using System.Collections.Immutable;

namespace CommunityBot.Bench.Events;

/// <summary>An event as a platform sends it, ready to go.</summary>
internal sealed record Event(byte[] Body)
{
    /// <summary>What else its request says.</summary>
    public ImmutableArray<(string Name, string Value)> Headers { get; init; } = [];
}
