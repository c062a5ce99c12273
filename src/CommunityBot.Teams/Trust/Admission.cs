using System.Diagnostics;
using CommunityBot.Teams.Wire.Activities;

namespace CommunityBot.Teams.Trust;

/// <summary>Which activities a caller may send.</summary>
internal static class Admission
{
    /// <summary>Why an activity isn't let in, as a code for the log; null where it is.</summary>
    public static string? Refuse(Caller caller, ActivityPayload activity, IReadOnlyList<string> allowedTenants) =>
        RefuseSender(caller, activity) ?? RefuseTenants(activity, allowedTenants);

    private static string? RefuseSender(Caller caller, ActivityPayload activity) =>
        caller switch
        {
            Caller.Connector connector when !connector.Endorsements.Contains(ChannelOf(activity)) => "not-endorsed",
            Caller.Connector connector when !ServiceUrl.AreSame(connector.ServiceUrl, activity.ServiceUrl) =>
                "other-service-url",
            Caller.Playground when ServiceUrl.Parse(activity.ServiceUrl) is not { IsLoopback: true } =>
                "not-on-loopback",
            Caller.Connector or Caller.Playground => null,
            Caller.Stranger or Caller.NotKnownYet => "stranger",
            _ => throw new UnreachableException(),
        };

    /// <summary>
    /// In a channel that is shared with another tenant an activity names both, and both have to be allowed.
    /// https://learn.microsoft.com/microsoftteams/platform/build-apps-for-shared-private-channels
    /// </summary>
    private static string? RefuseTenants(ActivityPayload activity, IReadOnlyList<string> allowed)
    {
        string?[] named = [activity.Conversation?.TenantId, activity.ChannelData?.Tenant?.Id];
        var isForeign = named
            .OfType<string>()
            .Any(tenant => !allowed.Contains(tenant, StringComparer.OrdinalIgnoreCase));

        return allowed.Count > 0 && (isForeign || named is [null, null]) ? "foreign-tenant" : null;
    }

    // "msteams:COPILOT" is Teams, too.
    private static string ChannelOf(ActivityPayload activity) => (activity.ChannelId ?? "").Split(':')[0];
}
