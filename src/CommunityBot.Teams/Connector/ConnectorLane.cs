using System.Collections.Immutable;
using CommunityBot.Platforms.Lanes;
using NodaTime;

namespace CommunityBot.Teams.Connector;

/// <summary>
/// Names a lane: all calls for a tenant, or those of one kind in one of its conversations.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
/// </summary>
internal sealed record ConnectorLane(string Tenant, string? Conversation, bool IsReading) : ILaneName
{
    /// <summary>50 a second; some are left to other processes and to clocks that differ.</summary>
    private static readonly LanePace OfTenant = new(Duration.FromSeconds(1) / 40, 5);

    /// <summary>
    /// In a thread 7 messages a second, 8 in two, 60 in thirty and 1,800 an hour: this pace keeps all four, since after
    /// seven at once they come two seconds apart.
    /// </summary>
    private static readonly LanePace OfSending = new(Duration.FromHours(1) / 1_790, 7);

    /// <summary>Of members and conversations twice as many may be asked for.</summary>
    private static readonly LanePace OfReading = new(Duration.FromHours(1) / 3_580, 14);

    public LanePace Pace =>
        this switch
        {
            { Conversation: null } => OfTenant,
            { IsReading: true } => OfReading,
            _ => OfSending,
        };

    /// <summary>The lanes of a call in a conversation.</summary>
    public static ImmutableArray<ConnectorLane> In(string tenant, string conversation, bool isReading) =>
        [new(tenant, conversation, isReading), new(tenant, null, false)];

    /// <summary>The lanes of a call that is about none.</summary>
    public static ImmutableArray<ConnectorLane> Of(string tenant) => [new(tenant, null, false)];
}
