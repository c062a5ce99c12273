namespace CommunityBot.Storage.Rows;

/// <summary>
/// A batch could not be stored (disk full, I/O error). Nothing of it is visible, and the store goes on: the same batch
/// can be tried again, its ETags still decide.
/// </summary>
public sealed class CommitFailedException(string message, Exception innerException)
    : Exception(message, innerException);
