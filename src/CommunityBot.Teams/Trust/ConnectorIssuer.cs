using System.Diagnostics;
using CommunityBot.Teams.Connector;

namespace CommunityBot.Teams.Trust;

/// <summary>
/// Who signs what Teams sends. No setting points elsewhere, except, in Development, to one on the same machine.
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
/// </summary>
/// <param name="Metadata">The address of its OpenID metadata.</param>
/// <param name="Issuer">The issuer that its tokens name.</param>
internal sealed record ConnectorIssuer(Uri Metadata, string Issuer)
{
    /// <summary>The one that the settings mean.</summary>
    public static ConnectorIssuer Of(TeamsOptions options) =>
        Of(options.Cloud) is var real && options.StandInAddress is { } standIn
            ? real with
            {
                Metadata = StandIn.Below(standIn, real.Metadata),
            }
            : real;

    /// <summary>The one of a cloud.</summary>
    public static ConnectorIssuer Of(TeamsCloud cloud) =>
        cloud switch
        {
            TeamsCloud.Public => new(
                new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
                "https://api.botframework.com"
            ),
            TeamsCloud.UsGovernment => new(
                new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
                "https://api.botframework.us"
            ),
            _ => throw new UnreachableException(),
        };
}
