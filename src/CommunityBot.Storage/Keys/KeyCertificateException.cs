namespace CommunityBot.Storage.Keys;

/// <summary>The certificate that encrypts the key ring can't be used; the message says what to set.</summary>
public sealed class KeyCertificateException(string message, Exception? innerException)
    : Exception(message, innerException);
