namespace CommunityBot.Teams.Trust;

/// <summary>The addresses of connectors, which are written one way here and another there.</summary>
internal static class ServiceUrl
{
    private const UriComponents Relevant =
        UriComponents.SchemeAndServer | UriComponents.UserInfo | UriComponents.PathAndQuery | UriComponents.Fragment;

    /// <summary>The address; null where it isn't one of a connector.</summary>
    public static Uri? Parse(string? written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.UserInfo.Length == 0
            ? address
            : null;

    /// <summary>Whether both are the same: the case of the host and a slash at the end make no difference.</summary>
    public static bool AreSame(string? one, string? other) =>
        Parse(one) is { } first && Parse(other) is { } second && Written(first) == Written(second);

    private static string Written(Uri address) =>
        address.GetComponents(Relevant, UriFormat.UriEscaped) is var written && written.EndsWith('/')
            ? written[..^1]
            : written;
}
