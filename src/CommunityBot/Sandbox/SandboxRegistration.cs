using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Sandbox.Components;

namespace CommunityBot.Sandbox;

/// <summary>Puts the Sandbox into the app. Only Development calls this: elsewhere nothing of it exists.</summary>
public static class SandboxRegistration
{
    /// <summary>Only from this machine, and only by these names, so that no foreign name can be pointed at it.</summary>
    private static readonly string[] Loopback = ["localhost", "127.0.0.1"];

    /// <summary>
    /// Adds the platform and its clock. Comes last: from here on its clock is the app's <see cref="TimeProvider"/>, and
    /// the texts are the bot's and its own.
    /// </summary>
    public static IServiceCollection AddSandbox(this IServiceCollection services)
    {
        services.AddOptions<SandboxOptions>().BindConfiguration("Sandbox");
        services.AddRazorComponents().AddInteractiveServerComponents();

        services.AddSingleton(provider =>
            provider.GetRequiredService<Capabilities>().Texts.With(SandboxTexts.File, SandboxTexts.Resources)
        );
        services.AddSingleton<SandboxFeed>();
        services.AddSingleton<SandboxStore>();
        services.AddSingleton<SandboxClock>();
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<SandboxClock>());
        services.AddSingleton<SandboxWorkspace>();
        services.AddSingleton<SandboxRenderer>();
        services.AddSingleton<IChatPlatform, SandboxPlatform>();
        services.AddSingleton<SandboxGestures>();
        services.AddSingleton<SandboxFill>();
        services.AddSingleton<Surroundings>();
        services.AddSingleton<TimeTravel>();
        services.AddScoped<SandboxSession>();
        services.AddHostedService<SandboxStart>();

        return services;
    }

    /// <summary>Maps the page at <c>/</c> and the endpoints under <c>/sandbox</c>.</summary>
    public static void MapSandbox(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<SandboxApp>().AddInteractiveServerRenderMode().RequireHost(Loopback);

        var endpoints = app.MapGroup("/sandbox")
            .RequireHost(Loopback)
            .AddEndpointFilter(SandboxEndpoints.TellMistakesAsync)
            .DisableAntiforgery();
        SandboxEndpoints.Map(endpoints);
    }
}
