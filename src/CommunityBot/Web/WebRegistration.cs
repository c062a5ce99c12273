using Microsoft.Extensions.Options;

namespace CommunityBot.Web;

/// <summary>Puts the public pages into the app.</summary>
internal static class WebRegistration
{
    public static IServiceCollection AddPublicPages(this IServiceCollection services)
    {
        services
            .AddOptions<PagesOptions>()
            .BindConfiguration(PagesOptions.Section)
            .Configure<IConfiguration, IHostEnvironment>(
                (pages, settings, environment) => pages.Address ??= OtherAddress(settings, environment)
            )
            .ValidateOnStart();

        return services
            .AddSingleton<IValidateOptions<PagesOptions>, PagesOptionsValidation>()
            .AddSingleton<PublicPages>();
    }

    /// <summary>Maps <c>/about</c>, <c>/privacy</c> and <c>/terms</c>.</summary>
    public static void MapPublicPages(this WebApplication app) =>
        app.Services.GetRequiredService<PublicPages>().Map(app);

    // Who has set it for Slack needn't say it twice, and on one's own machine it is where the bot listens.
    private static Uri? OtherAddress(IConfiguration settings, IHostEnvironment environment) =>
        settings.GetValue<Uri?>("Slack:PublicUrl")
        ?? (
            environment.IsDevelopment()
            && Uri.TryCreate(settings["Urls"], UriKind.Absolute, out var here)
            && here is { IsLoopback: true, Port: > 0 }
                ? here
                : null
        );
}
