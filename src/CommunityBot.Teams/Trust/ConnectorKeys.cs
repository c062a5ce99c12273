using CommunityBot.Platforms;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Teams.Trust;

/// <summary>
/// The keys that the issuer publishes. They are asked for anew once a day, and when a token names one that isn't among
/// them. In the place of <see cref="ConfigurationManager{T}"/>, which asks in the background, so that the first token of
/// a new key is refused, and by the system's clock, so that no test could turn it.
/// </summary>
internal sealed class ConnectorKeys(
    ConnectorIssuer issuer,
    IHttpClientFactory clients,
    WireTime time,
    ILogger<ConnectorKeys> logger
) : IDisposable
{
    /// <summary>The name of the client that asks.</summary>
    public const string Client = "teams-keys";

    private static readonly Duration MaxAge = Duration.FromDays(1);

    // Anybody can make up a token that names an unknown key: that must not become a flood of questions.
    private static readonly Duration Floor = Duration.FromMinutes(5);
    private static readonly Duration FloorWithoutAny = Duration.FromSeconds(10);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private volatile PublishedKeys? _last;
    private Instant? _askedAt;

    /// <summary>The keys; null where the issuer wasn't reached yet.</summary>
    public async Task<PublishedKeys?> GetAsync(CancellationToken cancellationToken) =>
        _last is { } last && Now - last.At < MaxAge ? last : await AskAsync(_last, cancellationToken);

    /// <summary>The keys after those, where there may be some: a token named one that wasn't among them.</summary>
    public async Task<PublishedKeys?> AfterAsync(PublishedKeys known, CancellationToken cancellationToken) =>
        await AskAsync(known, cancellationToken) is { } keys && keys != known ? keys : null;

    public void Dispose() => _oneAtATime.Dispose();

    private Instant Now => time.Clock.GetCurrentInstant();

    private async Task<PublishedKeys?> AskAsync(PublishedKeys? known, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var isTooSoon = _askedAt is { } asked && Now - asked < (_last is null ? FloorWithoutAny : Floor);
            if (ReferenceEquals(_last, known) && !isTooSoon)
                await AskAsync();

            return _last;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    // Without the caller's token: who hangs up must not keep the others from the keys until the floor is over.
    private async Task AskAsync()
    {
        _askedAt = Now;
        try
        {
            using var client = clients.CreateClient(Client);
            var retriever = new HttpDocumentRetriever(client) { RequireHttps = issuer.Metadata.Scheme == "https" };
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(
                issuer.Metadata.AbsoluteUri,
                retriever,
                CancellationToken.None
            );

            if (metadata.SigningKeys.Count > 0)
                _last = new(metadata, Now);
            else
                logger.NoKeys();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever is wrong with the issuer's side, what is known stays good.
            logger.KeysNotRead(error);
        }
    }
}
