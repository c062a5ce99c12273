namespace CommunityBot.Storage.Rows;

/// <summary>A store can't be opened as it is set, or not be reached for longer than it is waited for; the message says what to look at.</summary>
public sealed class StoreUnavailableException(string message, Exception? innerException)
    : Exception(message, innerException);
