using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace CommunityBot.Teams.Connector;

/// <summary>
/// How the bot shows who it is, by the kind of its identity. Each keeps its tokens until shortly before they end.
/// https://learn.microsoft.com/dotnet/azure/sdk/authentication
/// </summary>
internal static class BotCredential
{
    private const string PublicMultiTenant = "botframework.com";
    private const string GovernmentMultiTenant = "MicrosoftServices.onmicrosoft.us";
    private const string ExchangePublic = "api://AzureADTokenExchange/.default";
    private const string ExchangeGovernment = "api://AzureADTokenExchangeUSGov/.default";

    /// <summary>What tokens are asked for. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication</summary>
    public static TokenRequestContext Scope(TeamsCloud cloud) =>
        new([
            cloud is TeamsCloud.UsGovernment
                ? "https://api.botframework.us/.default"
                : "https://api.botframework.com/.default",
        ]);

    /// <summary>The credential of an app.</summary>
    public static TokenCredential Of(TeamsOptions options, HttpPipelineTransport transport) =>
        options.AppType switch
        {
            TeamsAppType.SingleTenant => OfApp(options, options.TenantId!, transport),
            TeamsAppType.MultiTenant => OfApp(
                options,
                options.Cloud is TeamsCloud.UsGovernment ? GovernmentMultiTenant : PublicMultiTenant,
                transport
            ),
            TeamsAppType.ManagedIdentity => Managed(options.AppId!, transport),
            TeamsAppType.Federated => Federated(options, transport),
            _ => throw new UnreachableException(),
        };

    private static TokenCredential OfApp(TeamsOptions options, string tenant, HttpPipelineTransport transport) =>
        options.AppCertificate is { } file
            ? new ClientCertificateCredential(
                tenant,
                options.AppId,
                file,
                With(new ClientCertificateCredentialOptions(), options, transport)
            )
            : new ClientSecretCredential(
                tenant,
                options.AppId,
                options.AppSecret,
                With(new ClientSecretCredentialOptions(), options, transport)
            );

    private static TokenCredential Federated(TeamsOptions options, HttpPipelineTransport transport)
    {
        if (options.FederatedClientId is not { } identity)
            return new WorkloadIdentityCredential(
                With(
                    new WorkloadIdentityCredentialOptions { TenantId = options.TenantId, ClientId = options.AppId },
                    options,
                    transport
                )
            );

        var managed = Managed(identity, transport);
        var exchange = new TokenRequestContext([
            options.Cloud is TeamsCloud.UsGovernment ? ExchangeGovernment : ExchangePublic,
        ]);

        return new ClientAssertionCredential(
            options.TenantId,
            options.AppId,
            async cancellationToken => (await managed.GetTokenAsync(exchange, cancellationToken)).Token,
            With(new ClientAssertionCredentialOptions(), options, transport)
        );
    }

    private static ManagedIdentityCredential Managed(string client, HttpPipelineTransport transport) =>
        new(
            new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(client))
            {
                Transport = transport,
            }
        );

    private static TOptions With<TOptions>(TOptions made, TeamsOptions options, HttpPipelineTransport transport)
        where TOptions : TokenCredentialOptions
    {
        made.Transport = transport;
        made.AuthorityHost =
            options.Cloud is TeamsCloud.UsGovernment
                ? AzureAuthorityHosts.AzureGovernment
                : AzureAuthorityHosts.AzurePublicCloud;
        return made;
    }
}
