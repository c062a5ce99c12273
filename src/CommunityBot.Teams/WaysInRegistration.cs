using CommunityBot.Teams.Inbound;
using CommunityBot.Teams.Trust;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CommunityBot.Teams;

/// <summary>Puts the ways in from Teams into the app.</summary>
internal static class WaysInRegistration
{
    private const int MostBytes = 1024 * 1024;

    private static readonly TimeSpan KeysLimit = TimeSpan.FromSeconds(5);

    /// <summary>Adds what stands behind <see cref="TeamsEndpoints"/>.</summary>
    public static IServiceCollection AddTeamsWaysIn(this IServiceCollection services)
    {
        services.AddTrust();
        services.AddSingleton<TeamChannels>();
        services.AddSingleton<TeamPlaces>();
        services.AddSingleton<TeamsGreetings>();
        services.AddSingleton<TeamsStrangers>();
        services.AddSingleton<TeamsAcquaintances>();
        services.AddSingleton<TeamsArrivals>();
        services.AddSingleton<TeamsAside>();
        services.AddSingleton<TeamsPresses>();
        services.AddSingleton<TeamsReactions>();
        services.AddSingleton<TeamsSuggestions>();
        services.AddSingleton<TeamsConversation>();
        services.AddSingleton<TeamsIntake>();
        services.AddSingleton<TeamsRequests>();
        services.TryAddSingleton<TeamsRenderer>();

        return services;
    }

    private static void AddTrust(this IServiceCollection services)
    {
        services.TryAddSingleton(provider =>
            ConnectorIssuer.Of(provider.GetRequiredService<IOptions<TeamsOptions>>().Value)
        );
        services.AddSingleton<ConnectorKeys>();
        services.AddSingleton<ConnectorTokens>();
        services.AddSingleton<Callers>();
        services
            .AddHttpClient(ConnectorKeys.Client)
            .ConfigureHttpClient(client =>
            {
                client.Timeout = KeysLimit;
                client.MaxResponseContentBufferSize = MostBytes;
            })
            .RemoveAllLoggers();
    }
}
