using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.Files;
using CommunityBot.Slack.Install;
using CommunityBot.Slack.People;
using CommunityBot.Slack.WebApi;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Slack.Tests.WaysIn;

/// <summary>The ways in, and what stands behind them, recorded.</summary>
internal sealed class Recorded
{
    public RecordingClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    public RecordingInbox Inbox { get; } = new();

    public RecordingApi Api { get; } = new();

    public RecordingPlatform Platform { get; } = new();

    public Workspace Workspace { get; } = new();

    public void AddTo(IServiceCollection services)
    {
        services.AddSlackWaysIn();
        services.AddSingleton(new WireTime(Clock));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IInbox>(Inbox);
        services.AddSingleton<ISlackApi>(Api);
        services.AddSingleton<IChatPlatform>(Platform);
        services.AddSingleton<ISlackInstallations>(Workspace);
        services.AddSingleton<ISlackDirectory>(Workspace);
        services.AddSingleton<IRosters>(Workspace);
        services.AddSingleton<ISlackFiles>(Workspace);
        services.AddSingleton<ISuggestions>(Workspace);
        services.AddSingleton<SlackRenderer>();
        services.AddSingleton(new Texts([]).With("messaging", MessagingTexts.Resources));
    }
}
