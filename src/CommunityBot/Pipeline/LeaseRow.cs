using NodaTime;

namespace CommunityBot.Pipeline;

/// <summary>Which node sends what a partition's outbox holds, and until when the others leave it alone.</summary>
internal sealed record LeaseRow(string Node, Instant Until)
{
    public const string RowKey = "lease|outbox";
}
