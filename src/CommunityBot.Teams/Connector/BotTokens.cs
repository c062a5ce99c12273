using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace CommunityBot.Teams.Connector;

/// <summary>The tokens with which the bot calls the connector.</summary>
internal sealed class BotTokens(IHttpClientFactory clients, IOptions<TeamsOptions> options)
{
    /// <summary>The client that asks for tokens.</summary>
    public const string Client = "teams-identity";

    private readonly Lazy<TokenCredential> _credential = new(() =>
        BotCredential.Of(options.Value, new HttpClientTransport(clients.CreateClient(Client)))
    );

    /// <summary>
    /// A token that is good for some minutes at least. Null without an app id, which there is in Development alone: the
    /// Agents Playground wants none.
    /// </summary>
    /// <exception cref="HttpRequestException">None was given.</exception>
    public async ValueTask<string?> GetAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(options.Value.AppId))
            return null;

        try
        {
            var scope = BotCredential.Scope(options.Value.Cloud);
            return (await _credential.Value.GetTokenAsync(scope, cancellationToken)).Token;
        }
        catch (AuthenticationFailedException error)
        {
            throw new HttpRequestException("Entra gave the bot no token.", error);
        }
    }
}
