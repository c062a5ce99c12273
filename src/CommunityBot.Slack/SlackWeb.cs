using Microsoft.Extensions.Options;

namespace CommunityBot.Slack;

/// <summary>
/// Addresses that Slack gave us, outside of the Web API. A payload that isn't Slack's must not make us send something,
/// least of all a token, to another host.
/// </summary>
internal sealed class SlackWeb(IOptions<SlackOptions> options)
{
    /// <summary>The client for such addresses. They are secrets, so nothing logs them.</summary>
    public const string Client = "slack-web";

    private readonly Uri _ours = options.Value.ApiBaseUrl;

    /// <summary>Whether an address is one of Slack's, under the name of a host or any that ends in it.</summary>
    public bool IsOurs(Uri address, string host) =>
        address is { IsAbsoluteUri: true, UserInfo: "" }
        && (
            (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && IsUnder(address.IdnHost, host))
            || (address.Scheme == _ours.Scheme && address.Authority == _ours.Authority)
        );

    private static bool IsUnder(string name, string host) =>
        string.Equals(name, host, StringComparison.OrdinalIgnoreCase)
        || name.EndsWith($".{host}", StringComparison.OrdinalIgnoreCase);
}
