namespace CommunityBot.Teams;

/// <summary>
/// How the bot is connected to Microsoft Teams; the section <c>Teams</c> of the settings. Nothing set: no Teams, except
/// that in Development the local Agents Playground may connect.
/// </summary>
public sealed class TeamsOptions
{
    /// <summary>The name of the settings' section.</summary>
    public const string Section = "Teams";

    /// <summary>The id of the app registration that the Azure Bot belongs to.</summary>
    public string? AppId { get; init; }

    /// <summary>The tenant of the app registration; needed unless the app is a multi-tenant one.</summary>
    public string? TenantId { get; init; }

    /// <summary>What kind of identity the bot has.</summary>
    public TeamsAppType AppType { get; init; } = TeamsAppType.SingleTenant;

    /// <summary>The client secret; not with a certificate or a managed identity.</summary>
    public string? AppSecret { get; init; }

    /// <summary>The file of a certificate (PEM or PFX) in the secret's place.</summary>
    public string? AppCertificate { get; init; }

    /// <summary>
    /// The client id of the managed identity that a <see cref="TeamsAppType.Federated"/> app trusts; not set: the workload's
    /// own token (<c>AZURE_FEDERATED_TOKEN_FILE</c>).
    /// </summary>
    public string? FederatedClientId { get; init; }

    /// <summary>The tenants whose people may use the bot; empty: all tenants that install it.</summary>
    public IReadOnlyList<string> AllowedTenants { get; init; } = [];

    /// <summary>Which cloud the bot lives in.</summary>
    public TeamsCloud Cloud { get; init; } = TeamsCloud.Public;

    /// <summary>
    /// In Development: a server on this machine that stands in for those of Microsoft that give out keys and tokens. Nowhere
    /// else: it decides whom the bot believes.
    /// </summary>
    public Uri? StandInAddress { get; init; }
}
