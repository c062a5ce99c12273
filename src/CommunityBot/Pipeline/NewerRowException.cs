namespace CommunityBot.Pipeline;

/// <summary>A row was written by a newer version of the program, which knows what is in it, and is left alone.</summary>
internal sealed class NewerRowException(string kind, int written, int known)
    : Exception(
        $"A row of the kind {kind} has version {written}; this program knows {known}. Start the newer program again."
    );
