using System.Net.Http.Headers;
using System.Text;
using CommunityBot.Slack.Wire.Api;

namespace CommunityBot.Slack.WebApi;

/// <summary>Slack's OAuth over the wire; the client's credentials travel in the header, as Slack prefers it.</summary>
internal sealed class SlackOAuthApi(SlackTransport transport) : ISlackOAuthApi
{
    public Task<SlackAnswer<OAuthAccessPayload>> AccessAsync(
        OAuthAccessRequest request,
        CancellationToken cancellationToken
    ) =>
        transport.CallAsync(
            SlackMethods.OAuthAccess,
            Basic(request.ClientId, request.ClientSecret),
            request,
            cancellationToken
        );

    private static AuthenticationHeaderValue Basic(string client, string secret) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client}:{secret}")));
}
