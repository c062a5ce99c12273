namespace CommunityBot.Storage.Keys;

/// <summary>
/// What encrypts the key ring itself; the section <c>Keys</c> of the settings. Nothing set: the keys lie in the store as
/// they are, and whoever can read the whole store can read the tokens and what else is encrypted.
/// </summary>
public sealed class KeysOptions
{
    /// <summary>The name of the settings' section.</summary>
    public const string Section = "Keys";

    /// <summary>A PKCS #12 file with an RSA certificate and its private key.</summary>
    public string? Certificate { get; init; }

    /// <summary>The password of that file.</summary>
    public string? CertificatePassword { get; init; }

    /// <summary>The file that was replaced: keys encrypted with it are still read.</summary>
    public string? PreviousCertificate { get; init; }

    /// <summary>The password of that one.</summary>
    public string? PreviousCertificatePassword { get; init; }
}
