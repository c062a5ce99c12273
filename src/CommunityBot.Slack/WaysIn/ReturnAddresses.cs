using Microsoft.Extensions.Options;

namespace CommunityBot.Slack.WaysIn;

/// <summary>
/// Tells which response URLs are Slack's: what we have to say must not go anywhere else.
/// https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
/// </summary>
internal sealed class ReturnAddresses(IOptions<SlackOptions> options)
{
    private const string Hooks = "hooks.slack.com";

    private readonly Uri _api = options.Value.ApiBaseUrl;

    /// <summary>The address where it is Slack's; else null.</summary>
    public string? Check(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (IsHooks(uri) || IsBesideApi(uri)) ? address : null;

    private static bool IsHooks(Uri uri) =>
        uri is { Scheme: "https", IsDefaultPort: true, UserInfo: "" }
        && uri.Host.Equals(Hooks, StringComparison.OrdinalIgnoreCase);

    private bool IsBesideApi(Uri uri) =>
        Uri.Compare(
            uri,
            _api,
            UriComponents.SchemeAndServer | UriComponents.UserInfo,
            UriFormat.Unescaped,
            StringComparison.OrdinalIgnoreCase
        ) == 0;
}
