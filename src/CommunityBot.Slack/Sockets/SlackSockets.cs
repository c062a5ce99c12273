using CommunityBot.Platforms;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CommunityBot.Slack.Sockets;

/// <summary>
/// Socket Mode, for bots that Slack can't reach: several connections of ours to Slack, each event comes over one of them.
/// https://docs.slack.dev/apis/events-api/using-socket-mode
/// </summary>
internal sealed class SlackSockets(
    SocketGate gate,
    SocketEnvelopes envelopes,
    IOptions<SlackOptions> options,
    WireTime time,
    ILogger<SlackSockets> logger
) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seed = (int)time.Clock.GetUtcNow().Ticks;
        var lines = Enumerable
            .Range(0, options.Value.SocketConnections)
            .Select(line => new SocketLine(gate, envelopes, time.Clock, new Random(seed + line), logger));

        return Task.WhenAll(lines.Select(line => line.KeepAsync(stoppingToken)));
    }
}
