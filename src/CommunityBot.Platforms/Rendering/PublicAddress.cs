using System.Net;

namespace CommunityBot.Platforms.Rendering;

/// <summary>Which addresses others can do something with.</summary>
public static class PublicAddress
{
    private static readonly string[] Inner = ["localhost", "local", "internal", "lan", "home.arpa", "test"];

    /// <summary>Whether a platform's servers could fetch it.</summary>
    public static bool Is(Uri address, int maxLength) =>
        IsForPeople(address, maxLength) && address.Scheme == Uri.UriSchemeHttps && !IsInner(address);

    /// <summary>Whether a person could follow it.</summary>
    public static bool IsForPeople(Uri address, int maxLength) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.Host.Length > 0
        && address.AbsoluteUri.Length <= maxLength;

    private static bool IsInner(Uri address) =>
        address.IsLoopback
        || IPAddress.TryParse(address.IdnHost, out _)
        || !address.Host.Contains('.', StringComparison.Ordinal)
        || Inner.Any(name => address.Host.EndsWith($".{name}", StringComparison.OrdinalIgnoreCase));
}
