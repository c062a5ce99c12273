using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.FakeTeams.World;

namespace CommunityBot.FakeTeams.Delivery;

/// <summary>
/// Signs what is sent to the bot, and publishes the key.
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot
/// </summary>
internal sealed class BotIssuer(TeamsWorld world) : IDisposable
{
    public const string MetadataPath = "/login.botframework.com/v1/.well-known/openidconfiguration";

    private const string KeysPath = "/login.botframework.com/v1/.well-known/keys";
    private const string Name = "https://api.botframework.com";
    private const string KeyId = "fake-key-1";

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly RSA _key = RSA.Create(2048);

    public void Dispose() => _key.Dispose();

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            MetadataPath,
            (HttpRequest request) =>
                Results.Json(
                    new JsonObject
                    {
                        ["issuer"] = Name,
                        ["jwks_uri"] = $"{request.Scheme}://{request.Host}{KeysPath}",
                        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
                    }
                )
        );
        routes.MapGet(KeysPath, () => Results.Json(new JsonObject { ["keys"] = new JsonArray(Publish()) }));
    }

    public string Sign(Uri serviceUrl)
    {
        var now = world.Options.Clock.GetUtcNow();
        var header = new JsonObject
        {
            ["alg"] = "RS256",
            ["kid"] = KeyId,
            ["typ"] = "JWT",
        };
        var claims = new JsonObject
        {
            ["iss"] = Name,
            ["aud"] = world.Options.AppId,
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Life).ToUnixTimeSeconds(),
            ["serviceurl"] = serviceUrl.AbsoluteUri,
        };

        var signed = $"{Encode(header.ToJsonString())}.{Encode(claims.ToJsonString())}";
        var signature = _key.SignData(
            Encoding.ASCII.GetBytes(signed),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );

        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private JsonObject Publish()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
            ["endorsements"] = new JsonArray("msteams"),
        };
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
