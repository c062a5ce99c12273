using System.Security.Cryptography;
using CommunityBot.Platforms;
using CommunityBot.Platforms.Lanes;
using CommunityBot.Teams.Connector;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.People;
using CommunityBot.Teams.Rendering;
using CommunityBot.Teams.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CommunityBot.Teams;

/// <summary>Puts the way out to Teams into the app: the connector, the platform, conversations and people.</summary>
internal static class WayOutRegistration
{
    private const int MostBytes = 4 * 1024 * 1024;

    public static IServiceCollection AddTeamsWayOut(this IServiceCollection services) =>
        services.AddClients().AddConnector().AddPlatform().AddPeople();

    private static IServiceCollection AddClients(this IServiceCollection services)
    {
        foreach (var name in new[] { ConnectorTransport.Client, BotTokens.Client })
        {
            services
                .AddHttpClient(name)
                .ConfigureHttpClient(client =>
                {
                    client.MaxResponseContentBufferSize = MostBytes;
                    // The limit of a call is its own, by the clock of the wire.
                    client.Timeout = Timeout.InfiniteTimeSpan;
                })
                .ConfigurePrimaryHttpMessageHandler(Handler)
                // The addresses have people's ids in them.
                .RemoveAllLoggers();
        }

        services
            .AddHttpClient(BotTokens.Client)
            .ConfigurePrimaryHttpMessageHandler(provider =>
                provider.GetRequiredService<IOptions<TeamsOptions>>().Value.StandInAddress is { } standIn
                    ? new StandIn(standIn, Handler())
                    : Handler()
            );

        return services;
    }

    private static IServiceCollection AddConnector(this IServiceCollection services) =>
        services
            .AddSingleton<TrustedHosts>()
            .AddSingleton<BotTokens>()
            .AddSingleton<ConnectorTransport>()
            .AddSingleton<LaneSet<ConnectorLane>>()
            .AddSingleton(_ => new Backoff(RandomNumberGenerator.GetInt32(int.MaxValue)))
            .AddSingleton<ConnectorCalls>()
            .AddSingleton<ConnectorClient>()
            .AddSingleton<ConnectorRosters>();

    private static IServiceCollection AddPlatform(this IServiceCollection services)
    {
        services.TryAddSingleton<TeamsRenderer>();

        return services
            .AddSingleton<RowMemory>()
            .AddSingleton<TeamsConversations>()
            .AddSingleton<IConversations>(provider => provider.GetRequiredService<TeamsConversations>())
            .AddSingleton<TeamsPosts>()
            .AddSingleton<TeamsChats>()
            .AddSingleton<HintRows>()
            .AddSingleton<InstallHints>()
            .AddSingleton<TeamsAsides>()
            .AddSingleton(new ViewLimit(TeamsNames.Platform, CardRefresh.MaxUsers))
            .AddSingleton<IChatPlatform, TeamsPlatform>();
    }

    private static IServiceCollection AddPeople(this IServiceCollection services) =>
        services
            .AddSingleton<Acquainted>()
            .AddSingleton<IAccountRecords, TeamsAccountRecords>()
            .AddSingleton<Patience>()
            .AddSingleton<TeamsDirectory>()
            .AddSingleton<ITeamsDirectory>(provider => provider.GetRequiredService<TeamsDirectory>())
            .AddSingleton<Rosters>()
            .AddSingleton<IRosters>(provider => provider.GetRequiredService<Rosters>())
            .AddSingleton<RosterInbox>()
            .AddSingleton<RosterReader>()
            .AddHostedService<RosterWork>();

    // A token must not follow a redirect to another host, and nobody needs cookies.
    private static SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
}
