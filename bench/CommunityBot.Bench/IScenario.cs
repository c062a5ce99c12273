namespace CommunityBot.Bench;

/// <summary>
/// One question about speed. Its candidates do the same work in different ways; the first is ours, and the others are
/// what it is compared to.
/// </summary>
internal interface IScenario
{
    /// <summary>A short name without spaces, for the command line.</summary>
    string Name { get; }

    /// <summary>The question, in one line.</summary>
    string Question { get; }

    /// <summary>What a candidate's number counts (commits/s, ms, MB).</summary>
    string Unit { get; }

    /// <summary>Prepares what all rounds share. Files go into the folder, which is empty and removed afterwards.</summary>
    Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken);
}
