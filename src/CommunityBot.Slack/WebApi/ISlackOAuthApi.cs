using CommunityBot.Slack.Wire.Api;

namespace CommunityBot.Slack.WebApi;

/// <summary>Slack's OAuth: what a client id and its secret get. https://docs.slack.dev/authentication/installing-with-oauth</summary>
internal interface ISlackOAuthApi
{
    /// <summary>Exchanges a code, or a refresh token, for tokens. It is sent once: both are good for one use.</summary>
    /// <exception cref="HttpRequestException">Slack wasn't reached, or failed; what was asked may have been done.</exception>
    /// <exception cref="TimeoutException">Slack didn't answer in time; what was asked may have been done.</exception>
    Task<SlackAnswer<OAuthAccessPayload>> AccessAsync(OAuthAccessRequest request, CancellationToken cancellationToken);
}
