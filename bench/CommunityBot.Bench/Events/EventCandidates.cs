using System.Diagnostics;
using CommunityBot.Bench.Cold;

namespace CommunityBot.Bench.Events;

/// <summary>Those who take a platform's events, each in a process of its own.</summary>
internal sealed class EventCandidates(IEventSource source, string folder)
{
    /// <summary>As long as the runtimes go on compiling: programs like these run for weeks.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    private int _folders;

    /// <summary>A candidate for each, that is started anew and warmed up before it is measured.</summary>
    public async Task<IReadOnlyList<Candidate>> OfAsync(
        Func<Uri, Acks, CancellationToken, Task<double>> measureAsync,
        Func<Acks, string> remark,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await source.TakersAsync(cancellationToken)).Select(launch =>
            {
                var acks = new Acks();
                return new Candidate(
                    launch.Name,
                    token => RunAsync(launch, server => measureAsync(server, acks, token), token)
                )
                {
                    Remark = () => remark(acks),
                };
            }),
        ];

    /// <summary>Starts ours once, for a scenario that needs to know its pace beforehand.</summary>
    public async Task<double> OursAsync(Func<Uri, Task<double>> measureAsync, CancellationToken cancellationToken) =>
        await RunAsync((await source.TakersAsync(cancellationToken))[0], measureAsync, cancellationToken);

    private async Task<double> RunAsync(
        Launch launch,
        Func<Uri, Task<double>> measureAsync,
        CancellationToken cancellationToken
    )
    {
        using var program = await StartedProgram.StartAsync(
            launch,
            Launch.Folder(folder, _folders++),
            cancellationToken
        );
        using (var sender = new EventSender(new(program.Address, source.Route), connections: 64))
        {
            var acks = new Acks();
            var start = Stopwatch.GetTimestamp();
            while (WarmUp - Stopwatch.GetElapsedTime(start) is var left && left > TimeSpan.Zero)
                await sender.PushAsync(source.Create(150_000), left, acks, cancellationToken);

            if (acks.Failed > 0)
                throw new InvalidOperationException($"{launch.Name} doesn't acknowledge an event.");
        }

        return await measureAsync(program.Address);
    }
}
