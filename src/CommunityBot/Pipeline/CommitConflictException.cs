namespace CommunityBot.Pipeline;

/// <summary>Other writers were quicker every time.</summary>
internal sealed class CommitConflictException(string command, int attempts)
    : Exception($"{command} met another writer {attempts} times; its cause stays and is tried again.");
