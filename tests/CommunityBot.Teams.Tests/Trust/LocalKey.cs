using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace CommunityBot.Teams.Tests.Trust;

/// <summary>A key of an issuer.</summary>
internal sealed class LocalKey(string id) : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);

    public string Id => id;

    public ImmutableArray<string>? Endorsements { get; init; } = ["msteams"];

    public SigningCredentials Credentials => Using(SecurityAlgorithms.RsaSha256);

    /// <summary>The public half as the secret of a signature: the classical forgery.</summary>
    public SigningCredentials PublicHalfAsSecret =>
        new(new SymmetricSecurityKey(_rsa.ExportSubjectPublicKeyInfo()) { KeyId = id }, SecurityAlgorithms.HmacSha256);

    public SigningCredentials Using(string algorithm, string? named = null) =>
        new(new RsaSecurityKey(_rsa) { KeyId = named ?? id }, algorithm);

    public Dictionary<string, object> Publish()
    {
        var parameters = _rsa.ExportParameters(includePrivateParameters: false);
        var published = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus!),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent!),
        };
        if (Endorsements is { } endorsements)
            published["endorsements"] = endorsements;

        return published;
    }

    public void Dispose() => _rsa.Dispose();
}
