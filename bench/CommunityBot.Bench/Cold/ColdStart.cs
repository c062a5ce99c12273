namespace CommunityBot.Bench.Cold;

/// <summary>How long the program needs until it is ready, beside an ASP.NET Core program that does nothing.</summary>
internal sealed class ColdStart : IScenario
{
    private int _folders;

    public string Name => "cold-start";

    public string Question => "from the start of the process to the first 200 of /health/ready, with an empty folder";

    public string Unit => "ms";

    public Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Candidate>>([Of(Launch.CommunityBot, folder), Of(Launch.Bare, folder)]);

    private Candidate Of(Launch launch, string folder) =>
        new(
            launch.Name,
            async cancellationToken =>
            {
                using var program = await StartedProgram.StartAsync(
                    launch,
                    Launch.Folder(folder, _folders++),
                    cancellationToken
                );
                return program.ReadyAfter.TotalMilliseconds;
            }
        );
}
