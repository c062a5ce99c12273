using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CommunityBot.Teams;

/// <summary>Stops the start with the sentence that says what to set.</summary>
internal sealed class TeamsOptionsValidation(IHostEnvironment environment) : IValidateOptions<TeamsOptions>
{
    private const string WorkloadTokenFile = "AZURE_FEDERATED_TOKEN_FILE";

    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        List<string> mistakes =
        [
            .. Empty(options),
            .. Ids(options),
            .. options.AppId is null ? [] : Identity(options),
            .. Certificate(options),
            .. StandIn(options),
        ];

        return mistakes.Count is 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Empty(TeamsOptions options) =>
        from setting in new (string Name, string? Value)[]
        {
            (nameof(options.AppId), options.AppId),
            (nameof(options.TenantId), options.TenantId),
            (nameof(options.AppSecret), options.AppSecret),
            (nameof(options.AppCertificate), options.AppCertificate),
            (nameof(options.FederatedClientId), options.FederatedClientId),
        }
        where setting.Value is not null && string.IsNullOrWhiteSpace(setting.Value)
        select $"Teams:{setting.Name} is empty. Set it, or remove it.";

    private IEnumerable<string> Ids(TeamsOptions options)
    {
        // In Development the Agents Playground needs none.
        if (options.AppId is null && (!environment.IsDevelopment() || IsAppMeant(options)))
            yield return "Set Teams:AppId to the \"Microsoft App ID\" on the page \"Configuration\" of the Azure Bot.";

        if (!string.IsNullOrWhiteSpace(options.AppId) && !Guid.TryParse(options.AppId, out _))
            yield return "Teams:AppId isn't an id. Set it to the \"Microsoft App ID\" on the page \"Configuration\" of "
                + "the Azure Bot, which looks like 00000000-0000-0000-0000-000000000000.";

        if (options.AllowedTenants.Any(string.IsNullOrWhiteSpace))
            yield return "One of Teams:AllowedTenants is empty. Set it to a tenant's id, or remove it.";
    }

    private static bool IsAppMeant(TeamsOptions options) =>
        options is not { TenantId: null, AppSecret: null, AppCertificate: null, FederatedClientId: null };

    private static IEnumerable<string> Identity(TeamsOptions options)
    {
        var isAppWithSecret = options.AppType is TeamsAppType.SingleTenant or TeamsAppType.MultiTenant;

        if (options.AppType is TeamsAppType.SingleTenant or TeamsAppType.Federated && options.TenantId is null)
            yield return $"Set Teams:TenantId to the \"App Tenant ID\" of the Azure Bot: an app of the type "
                + $"{options.AppType} belongs to one tenant.";

        if (isAppWithSecret && options is { AppSecret: null, AppCertificate: null })
            yield return "Set Teams:AppSecret (from \"Certificates & secrets\" of the app registration) or "
                + "Teams:AppCertificate; without either set Teams:AppType to ManagedIdentity or Federated.";

        if (options is { AppSecret: not null, AppCertificate: not null })
            yield return "Set Teams:AppSecret or Teams:AppCertificate, not both.";

        if (!isAppWithSecret && options is not { AppSecret: null, AppCertificate: null })
            yield return $"With Teams:AppType {options.AppType} there is no secret. Remove Teams:AppSecret and "
                + "Teams:AppCertificate, or set Teams:AppType to SingleTenant.";

        if (options is { AppType: not TeamsAppType.Federated, FederatedClientId: not null })
            yield return "Teams:FederatedClientId goes with Teams:AppType Federated. Set that, or remove it.";

        if (
            options is { AppType: TeamsAppType.Federated, FederatedClientId: null }
            && Environment.GetEnvironmentVariable(WorkloadTokenFile) is null
        )
            yield return "Set Teams:FederatedClientId to the client id of the managed identity that the app registration "
                + $"trusts. (In Kubernetes with workload identity it isn't needed: there {WorkloadTokenFile} is set.)";
    }

    private IEnumerable<string> StandIn(TeamsOptions options)
    {
        if (options.StandInAddress is { } address && !(environment.IsDevelopment() && IsHere(address)))
            yield return "Teams:StandInAddress is for tests on one machine. Remove it; in Development it may be an address "
                + "of this machine, such as http://127.0.0.1:5090.";

        static bool IsHere(Uri address) => address is { IsAbsoluteUri: true, IsLoopback: true, PathAndQuery: "/" };
    }

    private static IEnumerable<string> Certificate(TeamsOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.AppCertificate) && !File.Exists(options.AppCertificate))
            yield return "The file that Teams:AppCertificate names isn't there, or can't be read. Set it to a PFX file "
                + "without a password, or a PEM file with the certificate and its key.";
    }
}
