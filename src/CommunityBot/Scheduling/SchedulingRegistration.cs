using CommunityBot.Storage;
using Npgsql;
using Quartz;

namespace CommunityBot.Scheduling;

internal static class SchedulingRegistration
{
    /// <summary>Several partitions may be woken at once; each wake-up is short.</summary>
    private const int Wakers = 4;

    /// <summary>What a node that died was about to wake is woken by another within twice that, and a second.</summary>
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan CheckInDelay = TimeSpan.FromSeconds(1);

    /// <summary>Quartz as it fits the store: clustered where several nodes may share a PostgreSQL database.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services, StoreChoice store) =>
        store is StoreChoice.PostgreSql shared
            ? services.AddScheduling(quartz => Cluster(quartz, shared.Options.ConnectionStringForOthers))
            : services.AddScheduling();

    /// <summary>Quartz with its memory store: a node's triggers are derived anew at every start.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services) =>
        services.AddScheduling(_ => { });

    private static IServiceCollection AddScheduling(this IServiceCollection services, Action<IQuartzBuilder> keep) =>
        services
            .AddQuartz(quartz =>
            {
                quartz
                    .UseDefaultThreadPool(Wakers)
                    .AddJob<WakeJob>(job => job.WithIdentity(WakeJob.Key).StoreDurably().RequestRecovery());
                keep(quartz);
            })
            .AddQuartzHostedService(options =>
            {
                options.AwaitApplicationStarted = false;
                options.WaitForJobsToComplete = true;
            });

    /// <summary>Quartz's own clustering, in tables of its own, which are created where they are missing.</summary>
    private static void Cluster(IQuartzBuilder quartz, string connectionString) =>
        quartz
            .ConfigureScheduler(scheduler => scheduler.GenerateInstanceId = true)
            .UsePersistentStore(store =>
            {
                store.UsePostgres(NpgsqlFactory.Instance, connectionString);
                store.ProvisionSchema();
                store.UseClustering(cluster =>
                {
                    cluster.CheckinInterval = CheckIn;
                    cluster.CheckinMisfireThreshold = CheckInDelay;
                });
            });
}
