namespace CommunityBot.Pipeline;

/// <summary>A wake-up was handled and its row is due at the very same moment: it is tried again later.</summary>
internal sealed class StillDueException(string kind)
    : Exception($"A due {kind} had nothing to do and is due still; was the clock set back?");
