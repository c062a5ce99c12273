using NodaTime;

namespace CommunityBot.Pipeline;

/// <summary>One try to send an outbox row.</summary>
/// <param name="Key">The key of the row.</param>
/// <param name="MayHaveArrived">Whether an earlier try may have reached the platform.</param>
/// <param name="At">When it is.</param>
internal sealed record SendTry(OutboxKey Key, bool MayHaveArrived, Instant At);
