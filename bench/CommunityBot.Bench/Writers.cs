namespace CommunityBot.Bench;

/// <summary>Many writers at a time.</summary>
internal static class Writers
{
    /// <summary>On threads of their own, for writers that block.</summary>
    public static Task<int[]> OnThreadsAsync(int writers, Func<int, int> write) =>
        Task.WhenAll(
            Enumerable
                .Range(0, writers)
                .Select(writer =>
                    Task.Factory.StartNew(
                        () => write(writer),
                        CancellationToken.None,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                )
        );
}
