using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>A row by which a community has a life of its own, which it would lose by becoming part of another.</summary>
public interface IAffair : IRow
{
    /// <summary>Whether something is still to come of it.</summary>
    bool IsOpen(Instant now);
}
