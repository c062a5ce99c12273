namespace CommunityBot.Bench;

/// <summary>One way to do the work. Measuring does it once, for a second or so, and gives the number in the unit.</summary>
internal sealed record Candidate(string Name, Func<CancellationToken, Task<double>> MeasureAsync)
{
    /// <summary>What else is to be said after the rounds.</summary>
    public Func<string> Remark { get; init; } = () => "";
}
