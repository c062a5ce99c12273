using System.Collections.Immutable;
using CommunityBot.Bench.Cold;

namespace CommunityBot.Bench.Slack;

/// <summary>Who takes Slack's events: ours with its durable inbox, Bolt with a handler that does nothing, and the least there is.</summary>
internal sealed class SlackCandidates(string folder)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    private SlackApiStandIn? _standIn;
    private int _folders;

    /// <summary>A candidate for each, that is started anew and warmed up before it is measured.</summary>
    public async Task<IReadOnlyList<Candidate>> OfAsync(
        Func<Uri, Acks, CancellationToken, Task<double>> measureAsync,
        Func<Acks, string> remark,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await LaunchesAsync(cancellationToken)).Select(launch =>
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
        await RunAsync((await LaunchesAsync(cancellationToken))[0], measureAsync, cancellationToken);

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
        using (var sender = new SlackSender(program.Address, connections: 64))
        {
            var acks = new Acks();
            await sender.PushAsync(SignedEvent.Create(150_000), WarmUp, acks, cancellationToken);
            if (acks.Failed > 0)
                throw new InvalidOperationException($"{launch.Name} doesn't acknowledge a signed event.");
        }

        return await measureAsync(program.Address);
    }

    private async Task<ImmutableArray<Launch>> LaunchesAsync(CancellationToken cancellationToken)
    {
        _standIn ??= await SlackApiStandIn.StartAsync(cancellationToken);

        return
        [
            Launch.CommunityBot with
            {
                Name = "CommunityBot, every event durable",
                Environment = ImmutableDictionary<string, string>
                    .Empty.Add("Slack__SigningSecret", SignedEvent.Secret)
                    .Add("Slack__BotToken", "xoxb-bench")
                    .Add("Slack__ApiBaseUrl", _standIn.Address.AbsoluteUri),
            },
            new("Bolt for JavaScript, an empty handler", Path.GetFullPath("bench/slack-bolt/server.js"), [])
            {
                Command = "node",
                Environment = ImmutableDictionary<string, string>
                    .Empty.Add("Slack__SigningSecret", SignedEvent.Secret)
                    .Add("NODE_ENV", "production"),
            },
            new("ASP.NET Core, the signature alone", typeof(Launch).Assembly.Location, [BareSlack.Argument]),
        ];
    }
}
