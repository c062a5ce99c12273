using Microsoft.Extensions.Options;

namespace CommunityBot.Privacy;

internal static class PrivacyRegistration
{
    /// <summary>What tells people of what is held about them, and what erases it.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services) =>
        services
            .AddSingleton<Scrubber>()
            .AddSingleton<RowEraser>()
            .AddSingleton<LeaverDirectory>()
            .AddSingleton<ConnectedHomes>()
            .AddSingleton<CommunityEraser>()
            .AddSingleton<PersonEraser>()
            .AddSingleton<AccountEraser>()
            .AddSingleton<Eraser>()
            .AddSingleton<Whereabouts>()
            .AddSingleton<DisclosedRows>()
            .AddSingleton<Discloser>()
            .AddSingleton<Expiry>()
            .AddSingleton<Purge>()
            .AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidation>()
            .AddHostedService<PurgeWork>()
            .AddOptions<RetentionOptions>()
            .ValidateOnStart()
            .Services;

    /// <summary>Takes how long things are kept from the settings.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services, IConfiguration configuration) =>
        services.Configure<RetentionOptions>(configuration.GetSection(RetentionOptions.Section));
}
