using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CommunityBot.Teams.Tests.Trust;

/// <summary>A token as the connector would make it; a test says what is otherwise.</summary>
internal sealed record TestToken(string Issuer, SigningCredentials Credentials, DateTime Now)
{
    public string Audience { get; init; } = "00000000-aaaa-bbbb-cccc-000000000001";

    public string? ServiceUrl { get; init; } = "https://smba.trafficmanager.net/emea/";

    public TimeSpan Age { get; init; } = TimeSpan.FromMinutes(1);

    public TimeSpan? Left { get; init; } = TimeSpan.FromMinutes(59);

    public string Sign() =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            JsonSerializer.Serialize(Claims()),
            Credentials
        );

    /// <summary>The same without a signature, by a header that says there is none.</summary>
    public string Unsigned() =>
        $"{Encoded(new Dictionary<string, object> { ["alg"] = "none", ["typ"] = "JWT" })}.{Encoded(Claims())}.";

    private Dictionary<string, object> Claims()
    {
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Issuer,
            ["aud"] = Audience,
            ["nbf"] = EpochTime.GetIntDate(Now - Age),
        };
        if (Left is { } left)
            claims["exp"] = EpochTime.GetIntDate(Now + left);
        if (ServiceUrl is not null)
            claims["serviceurl"] = ServiceUrl;

        return claims;
    }

    private static string Encoded(Dictionary<string, object> part) =>
        Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(part)));
}
