namespace CommunityBot.Slack.WebApi;

/// <summary>
/// What Slack says of a token that isn't good. https://docs.slack.dev/reference/methods/chat.postMessage#errors
/// </summary>
internal static class TokenTrouble
{
    private const string Expired = "token_expired";

    public static bool Is(string code) => code is Expired || IsFinal(code);

    /// <summary>Whether the token will never be good again: the app was removed, or its token revoked.</summary>
    public static bool IsFinal(string code) => code is "token_revoked" or "account_inactive" or "invalid_auth";
}
