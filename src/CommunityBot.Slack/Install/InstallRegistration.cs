using CommunityBot.Slack.Install.OAuth;
using CommunityBot.Slack.WebApi;
using CommunityBot.Storage.Keys;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommunityBot.Slack.Install;

/// <summary>Puts the installations into the app: settings, keys, tokens, OAuth.</summary>
internal static class InstallRegistration
{
    private const int MostBytes = 1024 * 1024;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static void AddSlackInstallations(this WebApplicationBuilder builder)
    {
        var keys = builder.Configuration.GetSection(KeysOptions.Section).Get<KeysOptions>();

        builder.Services.AddOptions<SlackOptions>().BindConfiguration(SlackOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsValidation>();
        builder.Services.AddStoredKeys(keys ?? new()).AddOAuthApi().AddInstallations();
    }

    private static IServiceCollection AddOAuthApi(this IServiceCollection services)
    {
        services
            .AddHttpClient<SlackOAuthApi>(http =>
            {
                http.Timeout = Limit;
                http.MaxResponseContentBufferSize = MostBytes;
            })
            // It lives as long as the program: names are looked up anew by the age of connections instead.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler(
                (handler, _) =>
                {
                    handler.AllowAutoRedirect = false;
                    handler.UseCookies = false;
                    handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
                }
            )
            .RemoveAllLoggers();

        return services;
    }

    private static void AddInstallations(this IServiceCollection services)
    {
        services.AddSingleton<SettingsWorkspace>();
        services.AddSingleton<TokenVault>();
        services.AddSingleton<TokenRotation>();
        services.AddSingleton<GrantedInstallations>();
        services.AddSingleton<OrgTeams>();
        services.AddSingleton<ISlackInstallations, SlackInstallations>();
        services.AddSingleton<OAuthState>();
        services.AddSingleton<InstallFlow>();
        services.AddHostedService<SlackStart>();
        services.AddHostedService<TokenRefresher>();
    }
}
