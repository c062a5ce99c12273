using CommunityBot.Slack.Install;
using CommunityBot.Slack.Install.OAuth;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommunityBot.Slack;

/// <summary>Puts Slack into the app, where it is configured; elsewhere nothing of it exists.</summary>
public static class SlackRegistration
{
    /// <summary>Adds the platform, when anything of the section <c>Slack</c> is set.</summary>
    public static void AddSlack(this WebApplicationBuilder builder)
    {
        if (!IsConfigured(builder.Configuration.GetSection(SlackOptions.Section)))
            return;

        // The installations first: their start comes before all that needs a token.
        builder.AddSlackInstallations();
        builder.Services.AddSlackWayOut().AddSlackWaysIn();

        if (
            !string.IsNullOrWhiteSpace(builder.Configuration[$"{SlackOptions.Section}:{nameof(SlackOptions.AppToken)}"])
        )
            builder.Services.AddSlackSockets();
    }

    /// <summary>Maps Slack's ways in and, where several workspaces may install it, the way to do so.</summary>
    public static void MapSlack(this WebApplication app)
    {
        if (app.Services.GetService<ISlackInstallations>() is null)
            return;

        var options = app.Services.GetRequiredService<IOptions<SlackOptions>>().Value;

        // Behind a firewall nothing listens for Slack: with Socket Mode alone there is no secret to check a request with.
        if (options.SigningSecret is not null)
            SlackEndpoints.Map(app);

        if (options.ClientId is not null)
            InstallEndpoints.Map(app);
    }

    private static bool IsConfigured(IConfigurationSection section) =>
        section.GetChildren().Any(setting => !string.IsNullOrWhiteSpace(setting.Value));
}
