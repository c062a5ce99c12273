using CommunityBot.Simulation.Engine;
using CommunityBot.Simulation.World;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;

namespace CommunityBot.Simulation;

/// <summary>Lives through runs, each over a store of its own, each on a thread of its own.</summary>
internal static class Simulator
{
    /// <summary>Lives through one run.</summary>
    public static Lived Live(Run run)
    {
        Lived? lived = null;
        var thread = new Thread(() => lived = LiveHere(run)) { IsBackground = true };
        thread.Start();
        thread.Join();
        return lived!;
    }

    private static Lived LiveHere(Run run)
    {
        if (!run.OverSqlite)
            return LiveOver(new QuickTable(), run);

        var table = SqliteTable
            .OpenAsync(new() { Path = SqliteOptions.InMemory }, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        try
        {
            return LiveOver(table, run);
        }
        finally
        {
            table.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static Lived LiveOver(ITable table, Run run)
    {
        var world = new SimulatedWorld(run, table);
        world.Live();
        return new(run, world);
    }
}
