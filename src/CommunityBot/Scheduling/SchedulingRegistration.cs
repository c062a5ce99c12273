using Quartz;

namespace CommunityBot.Scheduling;

internal static class SchedulingRegistration
{
    /// <summary>Several partitions may be woken at once; each wake-up is short.</summary>
    private const int Wakers = 4;

    /// <summary>Quartz with its memory store: on one node its triggers are derived anew at every start.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services) =>
        services
            .AddQuartz(quartz =>
                quartz.UseDefaultThreadPool(Wakers).AddJob<WakeJob>(job => job.WithIdentity(WakeJob.Key).StoreDurably())
            )
            .AddQuartzHostedService(options =>
            {
                options.AwaitApplicationStarted = false;
                options.WaitForJobsToComplete = true;
            });
}
