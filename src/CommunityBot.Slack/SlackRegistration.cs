using CommunityBot.Slack.Install;
using CommunityBot.Slack.Install.Keys;
using CommunityBot.Slack.Install.OAuth;
using CommunityBot.Slack.WebApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommunityBot.Slack;

/// <summary>Puts Slack into the app, where it is configured; elsewhere nothing of it exists.</summary>
public static class SlackRegistration
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Adds the platform, when anything of the section <c>Slack</c> is set.</summary>
    public static void AddSlack(this WebApplicationBuilder builder)
    {
        if (!IsConfigured(builder.Configuration.GetSection(SlackOptions.Section)))
            return;

        builder.Services.AddOptions<SlackOptions>().BindConfiguration(SlackOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsValidation>();
        builder.Services.AddStoredKeys(
            builder.Configuration.GetSection(KeysOptions.Section).Get<KeysOptions>() ?? new()
        );
        builder.Services.AddInstallations();
    }

    /// <summary>Maps Slack's ways in and, where several workspaces may install it, the way to do so.</summary>
    public static void MapSlack(this WebApplication app)
    {
        if (app.Services.GetService<ISlackInstallations>() is null)
            return;

        if (app.Services.GetRequiredService<IOptions<SlackOptions>>().Value.ClientId is not null)
            InstallEndpoints.Map(app);
    }

    private static bool IsConfigured(IConfigurationSection section) =>
        section.GetChildren().Any(setting => !string.IsNullOrWhiteSpace(setting.Value));

    private static void AddInstallations(this IServiceCollection services)
    {
        services
            .AddHttpClient<SlackOAuthApi>(http =>
            {
                http.Timeout = Limit;
                http.MaxResponseContentBufferSize = 1024 * 1024;
            })
            // It lives as long as the program: names are looked up anew by the age of connections instead.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler(
                (handler, _) =>
                {
                    handler.AllowAutoRedirect = false;
                    handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
                }
            )
            .RemoveAllLoggers();

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
