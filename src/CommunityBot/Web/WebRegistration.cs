namespace CommunityBot.Web;

/// <summary>Puts the public pages into the app.</summary>
internal static class WebRegistration
{
    public static IServiceCollection AddPublicPages(this IServiceCollection services)
    {
        services.AddOptions<PagesOptions>().BindConfiguration(PagesOptions.Section);

        return services.AddSingleton<PublicPages>();
    }

    /// <summary>Maps <c>/about</c>, <c>/privacy</c> and <c>/terms</c>.</summary>
    public static void MapPublicPages(this WebApplication app) =>
        app.Services.GetRequiredService<PublicPages>().Map(app);
}
