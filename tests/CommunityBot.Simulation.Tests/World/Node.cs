using System.Reflection;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Scheduling;
using CommunityBot.Simulation.Engine;
using CommunityBot.Simulation.Planted;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CommunityBot.Simulation.World;

/// <summary>
/// One life of the bot's process: the services of the real pipeline, its background loops, and nothing that outlives it.
/// All of it runs on the simulation's thread; where it waits for its store or a platform, the simulation chooses who goes on.
/// </summary>
internal sealed class Node
{
    private static readonly MethodInfo Loop = typeof(BackgroundService).GetMethod(
        "ExecuteAsync",
        BindingFlags.Instance | BindingFlags.NonPublic
    )!;

    private readonly List<Waiting> _steps = [];
    private readonly Turns _turns;
    private readonly SimulatedWorld _world;
    private readonly ServiceProvider _services;

    public Node(SimulatedWorld world)
    {
        _world = world;
        _turns = new(() => world.Time.Pass(Duration.Epsilon * 100));
        Wakes = new(world, this);
        _services = Register().BuildServiceProvider();
        Wakes.Wake = partition =>
            _services.GetRequiredService<PartitionWaker>().WakeAsync(partition, CancellationToken.None);
        Inbox = world.Plant.Inbox(_services.GetRequiredService<IInbox>());

        foreach (var service in _services.GetServices<IHostedService>().OfType<BackgroundService>())
        {
            if (world.Plant.Runs(service))
                Post(() => (Task)Loop.Invoke(service, [CancellationToken.None])!);
        }
    }

    public bool IsDead { get; private set; }

    public string? Stray => _turns.Stray;

    public SimulatedWakes Wakes { get; }

    public IInbox Inbox { get; }

    public bool IsReady => _services.GetRequiredService<Readiness>().IsReady;

    public bool HasSteps => _steps.Exists(step => step.IsReady);

    /// <summary>Whether it does or waits for nothing.</summary>
    public bool IsIdle => _steps.Count == 0;

    /// <summary>Has work done in this process; what it throws was handled by whoever called it in reality.</summary>
    public void Post(Func<Task> work) => _turns.Post(_ => _ = RunAsync(work), null);

    /// <summary>Completes when the simulation lets it go on.</summary>
    public Task TurnAsync(string what, Duration delay)
    {
        var step = new Waiting(what);
        _steps.Add(step);
        if (delay > Duration.Zero)
        {
            step.IsReady = false;
            _world.Time.After(delay, () => step.IsReady = true);
        }

        return step.Turn;
    }

    /// <summary>Runs until it waits.</summary>
    public void Run() => _turns.RunAll();

    /// <summary>Lets one of those who wait go on.</summary>
    public void GoOn(Dice dice)
    {
        var ready = _steps.FindAll(step => step.IsReady);
        var next = dice.Of(ready);
        _steps.Remove(next);
        next.Go();
    }

    /// <summary>The process is gone, with all it knew.</summary>
    public void Die() => IsDead = true;

    private async Task RunAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception error)
        {
            _world.Log($"failed: {error.GetType().Name}");
        }
    }

    private IServiceCollection Register() =>
        new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddProvider(new WatchedLog(_world)))
            .AddSingleton<TimeProvider>(new NodeClock(_world.Time, () => !IsDead, _world.SweepDelay))
            .AddSingleton(ThisNode.Start(isAlone: true))
            .AddSingleton(new WireTime(new NodeClock(_world.Time, () => !IsDead, _world.SweepDelay)))
            .AddSingleton(_world.Plant.Table(new FaultyTable(_world, this)))
            .AddSingleton<IChatPlatform>(_world.Plant.Platform(new PlatformOfNode(_world, this)))
            .AddPipeline()
            .AddSingleton<PartitionWaker>()
            .AddSingleton(_world.Plant.Wakes(Wakes))
            .AddSingleton(_world.Plant.Capabilities)
            .AddSingleton(Plant.Json);
}
