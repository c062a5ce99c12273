namespace CommunityBot.Privacy;

internal static class PrivacyRegistration
{
    /// <summary>What tells people of what is held about them, and what erases it.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services) =>
        services
            .AddSingleton<Scrubber>()
            .AddSingleton<CommunityEraser>()
            .AddSingleton<AccountEraser>()
            .AddSingleton<Eraser>()
            .AddSingleton<Discloser>();
}
