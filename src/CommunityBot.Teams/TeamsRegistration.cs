using CommunityBot.Teams.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CommunityBot.Teams;

/// <summary>
/// Puts Microsoft Teams into the app, where it is configured; elsewhere nothing of it exists. In Development it always is
/// there, for the Agents Playground on the same machine.
/// </summary>
public static class TeamsRegistration
{
    /// <summary>Adds the platform, when anything of the section <c>Teams</c> is set, or in Development.</summary>
    public static void AddTeams(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(TeamsOptions.Section);
        if (!builder.Environment.IsDevelopment() && !IsConfigured(section))
            return;

        builder.Services.AddOptions<TeamsOptions>().Bind(section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidation>();
        builder.Services.AddTeamsWayOut().AddTeamsWaysIn();
    }

    /// <summary>Maps the one address that Teams calls.</summary>
    public static void MapTeams(this WebApplication app)
    {
        if (app.Services.GetService<TeamsRequests>() is not null)
            TeamsEndpoints.Map(app);
    }

    private static bool IsConfigured(IConfigurationSection section) =>
        section.AsEnumerable(makePathsRelative: true).Any(setting => !string.IsNullOrWhiteSpace(setting.Value));
}
