namespace CommunityBot.Moving;

/// <summary>A move can't go on; the message says why and what to do.</summary>
internal sealed class MoveFailedException(string message) : Exception(message);
