using CommunityBot.Platforms;
using CommunityBot.Privacy;
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
            .AddSingleton<Welcomes>()
            .AddSingleton<Arrivals>()
            .AddSingleton<ISuggestions, Suggestions>()
            .AddSingleton<IPersonalViews, PersonalViews>()
            .AddSingleton<Viewers>()
            .AddSingleton<HomeQueue>()
            .AddSingleton<Homes>()
            .AddSingleton<HomeComposer>()
            .AddSingleton<InboundHandler>()
            .AddSingleton<Backlog>()
            .AddSingleton<Rush>()
            .AddSingleton<Inbox>()
            .AddSingleton<IInbox>(provider => provider.GetRequiredService<Inbox>())
            .AddPrivacy()
            .AddOutbox()
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
            .AddBackgroundWork();

    private static IServiceCollection AddBackgroundWork(this IServiceCollection services) =>
        services
            .AddHostedService<BacklogWork>()
            .AddHostedService<OutboxRelay>()
            .AddHostedService<HomePublisher>()
            .AddHostedService<Sweeper>();

    private static IServiceCollection AddOutbox(this IServiceCollection services) =>
        services
            .AddSingleton<HandOver>()
            .AddSingleton<GivenUp>()
            .AddSingleton<SetAsides>()
            .AddSingleton<OutboxQueue>()
            .AddSingleton<UntriedRows>()
            .AddSingleton<OutboxRows>()
            .AddSingleton<OutboxLeases>()
            .AddSingleton<ConnectedPlatforms>()
            .AddSingleton<CommunityChannels>()
            .AddSingleton<ChannelSender>()
            .AddSingleton<ErrandRunner>()
            .AddSingleton<DispatchSender>();
}
