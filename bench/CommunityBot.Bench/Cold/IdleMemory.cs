using System.Globalization;

namespace CommunityBot.Bench.Cold;

/// <summary>What the program holds while nobody wants anything, beside an ASP.NET Core program that does nothing.</summary>
internal sealed class IdleMemory : IScenario
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    private int _folders;

    public string Name => "idle-memory";

    public string Question => "resident memory five seconds after the program was ready";

    public string Unit => "MiB";

    public Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Candidate>>([Of(Launch.CommunityBot, folder), Of(Launch.Bare, folder)]);

    private Candidate Of(Launch launch, string folder)
    {
        var own = 0.0;

        return new(
            launch.Name,
            async cancellationToken =>
            {
                using var program = await StartedProgram.StartAsync(
                    launch,
                    Launch.Folder(folder, _folders++),
                    cancellationToken
                );
                await Task.Delay(Idle, TimeProvider.System, cancellationToken);

                (var resident, own) = program.Memory;
                return resident;
            }
        )
        {
            Remark = () => string.Create(CultureInfo.InvariantCulture, $"{own:N1} MiB without the pages of files"),
        };
    }
}
