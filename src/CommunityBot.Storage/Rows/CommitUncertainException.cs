namespace CommunityBot.Storage.Rows;

/// <summary>
/// The store went away while it committed, and couldn't be asked afterwards: the batch is stored whole or not at all, and
/// nobody knows which. To be tried again only after reading, as a command does that looks for its marker first.
/// </summary>
public sealed class CommitUncertainException(string message, Exception innerException)
    : Exception(message, innerException);
