using CommunityBot.Slack.WebApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommunityBot.Slack;

/// <summary>Puts the way out to Slack into the app: the Web API, the platform, people and files.</summary>
internal static class WayOutRegistration
{
    private const int MostBytes = 4 * 1024 * 1024;

    public static IServiceCollection AddSlackWayOut(this IServiceCollection services)
    {
        services
            .AddHttpClient(SlackTransport.Client)
            .ConfigureHttpClient(
                (provider, client) =>
                {
                    var slack = provider.GetRequiredService<IOptions<SlackOptions>>().Value;
                    client.BaseAddress = new Uri(slack.ApiBaseUrl, "api/");
                    client.MaxResponseContentBufferSize = MostBytes;
                    // The limit of a call is its own, by the clock of the wire.
                    client.Timeout = Timeout.InfiniteTimeSpan;
                }
            )
            .ConfigurePrimaryHttpMessageHandler(Handler)
            .RemoveAllLoggers();

        services.AddSingleton<SlackTransport>();
        services.AddSingleton<SlackLanes>();
        services.AddSingleton<ISlackApi, SlackApi>();
        services.AddSingleton<ISlackOAuthApi, SlackOAuthApi>();

        return services;
    }

    // A token must not follow a redirect to another host, and nobody needs cookies.
    private static SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
}
