namespace CommunityBot.Simulation.Engine;

/// <summary>What a process waits for that has died: nothing.</summary>
internal static class NodeDeath
{
    public static Task Forever => new TaskCompletionSource().Task;
}
