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
        var section = builder.Configuration.GetSection(SlackOptions.Section);
        if (!IsConfigured(section))
            return;

        // The installations first: their start comes before all that needs a token.
        builder.AddSlackInstallations();
        builder.Services.AddSlackWayOut().AddSlackWaysIn();

        if (section[nameof(SlackOptions.AppToken)] is not null)
            builder.Services.AddSlackSockets();
    }

    /// <summary>
    /// Maps Slack's ways in where it signs what it sends and, where several workspaces may install the app, the way to
    /// do so.
    /// </summary>
    public static void MapSlack(this WebApplication app)
    {
        if (app.Services.GetService<ISlackInstallations>() is null)
            return;

        var options = app.Services.GetRequiredService<IOptions<SlackOptions>>().Value;
        if (options.SigningSecret is not null)
            SlackEndpoints.Map(app);

        if (options.ClientId is not null)
            InstallEndpoints.Map(app);
    }

    private static bool IsConfigured(IConfigurationSection section) =>
        section.GetChildren().Any(setting => !string.IsNullOrWhiteSpace(setting.Value));
}
