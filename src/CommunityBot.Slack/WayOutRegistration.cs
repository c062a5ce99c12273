using CommunityBot.Platforms;
using CommunityBot.Slack.Files;
using CommunityBot.Slack.People;
using CommunityBot.Slack.Sending;
using CommunityBot.Slack.WebApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommunityBot.Slack;

/// <summary>Puts the way out to Slack into the app: the Web API, the platform, people and files.</summary>
internal static class WayOutRegistration
{
    private const int MostBytes = 4 * 1024 * 1024;

    public static IServiceCollection AddSlackWayOut(this IServiceCollection services) =>
        services.AddClients().AddWebApi().AddPlatform().AddPeople().AddFiles();

    private static IServiceCollection AddClients(this IServiceCollection services)
    {
        services
            .AddHttpClient(SlackTransport.Client)
            .ConfigureHttpClient((provider, client) => client.BaseAddress = WebApiOf(provider));
        services.AddHttpClient(SlackWeb.Client);

        foreach (var name in new[] { SlackTransport.Client, SlackWeb.Client })
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
                // Addresses for answers and uploads are secrets.
                .RemoveAllLoggers();
        }

        return services.AddSingleton<SlackWeb>();
    }

    private static IServiceCollection AddWebApi(this IServiceCollection services) =>
        services.AddSingleton<SlackTransport>().AddSingleton<SlackLanes>().AddSingleton<ISlackApi, SlackApi>();

    private static IServiceCollection AddPlatform(this IServiceCollection services) =>
        services
            .AddSingleton<SlackRenderer>()
            .AddSingleton<LookBack>()
            .AddSingleton<SlackPosts>()
            .AddSingleton<ResponseUrls>()
            .AddSingleton<SlackEphemerals>()
            .AddSingleton<DirectConversations>()
            .AddSingleton<IChatPlatform, SlackPlatform>()
            .AddSingleton<IHome, SlackHome>();

    private static IServiceCollection AddPeople(this IServiceCollection services) =>
        services
            .AddSingleton<SlackDirectory>()
            .AddSingleton<ISlackDirectory>(provider => provider.GetRequiredService<SlackDirectory>())
            .AddSingleton<IAccountRecords, SlackAccountRecords>()
            .AddSingleton<Rosters>()
            .AddSingleton<IRosters>(provider => provider.GetRequiredService<Rosters>())
            .AddSingleton<RosterPeople>()
            .AddSingleton<RosterReader>()
            .AddHostedService<RosterWork>();

    private static IServiceCollection AddFiles(this IServiceCollection services) =>
        services.AddSingleton<ISlackFiles, SlackFiles>().AddSingleton<SlackUploads>().AddSingleton<AttachedSends>();

    private static Uri WebApiOf(IServiceProvider provider) =>
        new(provider.GetRequiredService<IOptions<SlackOptions>>().Value.ApiBaseUrl, "api/");

    // A token must not follow a redirect to another host, and nobody needs cookies.
    private static SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
}
