using System.Collections.Immutable;
using CommunityBot.Slack.Sockets;
using CommunityBot.Slack.WaysIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommunityBot.Slack;

/// <summary>Puts the ways in from Slack into the app.</summary>
internal static class WaysInRegistration
{
    /// <summary>Adds what stands behind <see cref="SlackEndpoints"/> and Socket Mode.</summary>
    public static IServiceCollection AddSlackWaysIn(this IServiceCollection services)
    {
        services.AddSingleton(provider => new SlackSignature(
            SecretsOf(provider.GetRequiredService<IOptions<SlackOptions>>().Value)
        ));
        services.AddSingleton<ReturnAddresses>();
        services.AddSingleton<SlackSenders>();
        services.AddSingleton<SlackArrivals>();
        services.AddSingleton<PassedOn>();
        services.AddSingleton<SlackAside>();
        services.AddSingleton<SlackModals>();
        services.AddSingleton<SlackReactions>();
        services.AddSingleton<SlackConversation>();
        services.AddSingleton<SubmittedFiles>();
        services.AddSingleton<SuggestedOptions>();
        services.AddSingleton<SlackEvents>();
        services.AddSingleton<SlackCommands>();
        services.AddSingleton<SlackInteractions>();
        services.AddSingleton<SlackIntake>();
        services.AddSingleton<SlackRequests>();

        return services;
    }

    /// <summary>Adds Socket Mode, where there is an app token.</summary>
    public static IServiceCollection AddSlackSockets(this IServiceCollection services)
    {
        services.AddSingleton<SocketGate>();
        services.AddSingleton<SocketEnvelopes>();
        services.AddHostedService<SlackSockets>();

        return services;
    }

    private static ImmutableArray<string> SecretsOf(SlackOptions options) =>
        [.. new[] { options.SigningSecret, options.PreviousSigningSecret }.OfType<string>()];
}
