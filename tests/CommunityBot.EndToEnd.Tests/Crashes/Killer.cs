namespace CommunityBot.EndToEnd.Tests.Crashes;

/// <summary>
/// Kills the process while it is at a step, after a while drawn anew each time, from at once to after the answer. The
/// seed makes the draws repeatable; what the process is doing at that moment is chance, and meant to be.
/// </summary>
internal sealed class Killer(int seed, int every)
{
    private readonly Random _random = new(seed);
    private int _steps;
    private bool _spared;

    public int Kills { get; private set; }

    /// <summary>Does the step; false when the process was killed meanwhile, so that it is to be done again.</summary>
    public async Task<bool> TryAsync(IStep step, BotProcess bot, CancellationToken cancellationToken)
    {
        using var sandbox = new SandboxClient(bot.Address);
        if (every == 0 || _spared || _steps++ % every != 0)
        {
            _spared = false;
            await step.DoAsync(sandbox, cancellationToken);
            return true;
        }

        var doing = step.DoAsync(sandbox, cancellationToken);
        await Task.WhenAny(doing, Task.Delay(NextWait(), cancellationToken));
        await bot.KillAsync();
        Kills++;
        _spared = true;

        // Whether the answer still came or not, a platform that isn't sure delivers again.
        await Task.WhenAny(doing);
        return false;
    }

    // Most steps take some milliseconds; squared, the draws are dense where most of it happens.
    private TimeSpan NextWait() => TimeSpan.FromMilliseconds(60 * Math.Pow(_random.NextDouble(), 2));
}
