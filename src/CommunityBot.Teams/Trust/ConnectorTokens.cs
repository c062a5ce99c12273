using System.Collections.Immutable;
using System.Text.Json;
using CommunityBot.Platforms;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CommunityBot.Teams.Trust;

/// <summary>
/// Tells whose a token is. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot
/// </summary>
internal sealed class ConnectorTokens(
    ConnectorKeys keys,
    ConnectorIssuer issuer,
    IOptions<TeamsOptions> options,
    WireTime time
)
{
    private const string ServiceUrlClaim = "serviceurl";
    private const string Endorsements = "endorsements";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>Whose that is.</summary>
    public async Task<Caller> CheckAsync(string token, CancellationToken cancellationToken)
    {
        if (await keys.GetAsync(cancellationToken) is not { } known)
            return new Caller.NotKnownYet();

        var result = await ValidateAsync(token, known);
        if (
            result.Exception is SecurityTokenSignatureKeyNotFoundException
            && await keys.AfterAsync(known, cancellationToken) is { } newer
        )
        {
            known = newer;
            result = await ValidateAsync(token, known);
        }

        return result is { IsValid: true, SecurityToken: JsonWebToken valid }
            ? CallerOf(valid, known)
            : new Caller.Stranger(result.Exception?.GetType().Name ?? "invalid");
    }

    private Task<TokenValidationResult> ValidateAsync(string token, PublishedKeys known) =>
        _handler.ValidateTokenAsync(
            token,
            new TokenValidationParameters
            {
                ValidIssuer = issuer.Issuer,
                ValidAudience = options.Value.AppId,
                ValidAlgorithms = Algorithms,
                IssuerSigningKeys = known.Metadata.SigningKeys,
                // Else a key that fits would do for a token that names another, or none.
                TryAllIssuerSigningKeys = false,
                RequireSignedTokens = true,
                RequireExpirationTime = true,
                LifetimeValidator = IsAlive,
            }
        );

    private bool IsAlive(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.Clock.GetUtcNow().UtcDateTime;

        return until is { } end && now - Skew < end && (from is not { } start || start <= now + Skew);
    }

    private static Caller CallerOf(JsonWebToken token, PublishedKeys known) =>
        token.TryGetPayloadValue<string>(ServiceUrlClaim, out var address) && address is not null
            ? new Caller.Connector(EndorsementsOf(token.SigningKey.KeyId, known), address)
            : new Caller.Stranger("no-service-url");

    /// <summary>Those of the key that the signature was checked with, not of the one that the token names.</summary>
    private static ImmutableArray<string> EndorsementsOf(string key, PublishedKeys known) =>
        known.Metadata.JsonWebKeySet.Keys.FirstOrDefault(published => published.KeyId == key) is { } found
        && found.AdditionalData.TryGetValue(Endorsements, out var written)
        && written is JsonElement { ValueKind: JsonValueKind.Array } list
            ?
            [
                .. list.EnumerateArray()
                    .Where(item => item.ValueKind is JsonValueKind.String)
                    .Select(item => item.GetString()!),
            ]
            : [];
}
