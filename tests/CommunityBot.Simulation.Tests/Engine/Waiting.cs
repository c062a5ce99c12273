namespace CommunityBot.Simulation.Engine;

/// <summary>Something that a process waits for: an answer of its store or of a platform.</summary>
internal sealed class Waiting(string what)
{
    private readonly TaskCompletionSource _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string What => what;

    /// <summary>Whether its answer has only to be chosen; a slow one isn't yet.</summary>
    public bool IsReady { get; set; } = true;

    public Task Turn => _turn.Task;

    public void Go() => _turn.SetResult();
}
