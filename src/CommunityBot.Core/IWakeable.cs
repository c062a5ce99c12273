using NodaTime;

namespace CommunityBot.Core;

/// <summary>A row that asks to be woken. Its due row is derived and committed with it, so the two can't differ.</summary>
public interface IWakeable : IRow
{
    /// <summary>When this entity next needs a decision; null when it doesn't.</summary>
    Instant? NextDue { get; }
}
