namespace CommunityBot.Teams;

/// <summary>What kind of identity a bot has. https://learn.microsoft.com/azure/bot-service/bot-service-quickstart-registration</summary>
public enum TeamsAppType
{
    /// <summary>An app registration of one tenant.</summary>
    SingleTenant,

    /// <summary>An app registration of several tenants; none can be made any more since 2025.</summary>
    MultiTenant,

    /// <summary>A user-assigned managed identity.</summary>
    ManagedIdentity,

    /// <summary>
    /// An app registration of one tenant that trusts another identity in a secret's place: a managed identity, or the
    /// workload's own token where the bot runs in Kubernetes.
    /// https://learn.microsoft.com/entra/workload-id/workload-identity-federation
    /// </summary>
    Federated,
}
