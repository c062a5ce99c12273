using CommunityBot.Platforms;
using CommunityBot.Scheduling;

namespace CommunityBot.Pipeline;

internal static class PipelineRegistration
{
    /// <summary>The way in, the handler of commands, and the way out.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services) =>
        services
            .AddSingleton(Capabilities.Registered)
            .AddSingleton(provider => provider.GetRequiredService<Capabilities>().Texts)
            .AddSingleton<RowJson>()
            .AddSingleton<PartitionReader>()
            .AddSingleton<InstallationDirectory>()
            .AddSingleton<Readers>()
            .AddSingleton<Recipients>()
            .AddSingleton<AfterCommit>()
            .AddSingleton<CommandHandler>()
            .AddSingleton<InboundRouter>()
            .AddSingleton<Arrivals>()
            .AddSingleton<ISuggestions, Suggestions>()
            .AddSingleton<HomeQueue>()
            .AddSingleton<Homes>()
            .AddSingleton<HomeComposer>()
            .AddSingleton<InboundHandler>()
            .AddSingleton<Backlog>()
            .AddSingleton<Rush>()
            .AddSingleton<Inbox>()
            .AddSingleton<IInbox>(provider => provider.GetRequiredService<Inbox>())
            .AddSingleton<OutboxQueue>()
            .AddSingleton<UntriedRows>()
            .AddSingleton<OutboxRows>()
            .AddSingleton<ConnectedPlatforms>()
            .AddSingleton<DispatchSender>()
            .AddSingleton<WaitingEvents>()
            .AddSingleton<WaitingPartitions>()
            .AddSingleton<OldMarkers>()
            .AddSingleton<LeftBehind>()
            .AddSingleton<Readiness>()
            .AddSingleton<WakeScheduler>()
            .AddSingleton<IWakeScheduler>(provider => provider.GetRequiredService<WakeScheduler>())
            .AddSingleton<PartitionWaker>()
            .AddSingleton<DueHandler>()
            .AddSingleton<DueTimes>()
            .AddHostedService<BacklogWork>()
            .AddHostedService<OutboxRelay>()
            .AddHostedService<HomePublisher>()
            .AddHostedService<Sweeper>();
}
