using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Bench.Cold;
using CommunityBot.Bench.Events;

namespace CommunityBot.Bench.Slack;

/// <summary>Messages to the bot as Slack sends and signs them. https://docs.slack.dev/authentication/verifying-requests-from-slack</summary>
internal sealed class SlackEvents : IEventSource
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private const int People = 512;

    private SlackApiStandIn? _standIn;

    public string Name => "slack";

    public string Sent => "signed events";

    public string Route => "/slack/events";

    /// <summary>Bolt with a handler that does nothing, and the least there is, beside ours with its durable inbox.</summary>
    public async Task<ImmutableArray<Launch>> TakersAsync(CancellationToken cancellationToken)
    {
        _standIn ??= await SlackApiStandIn.StartAsync(cancellationToken);

        return
        [
            Launch.CommunityBot with
            {
                Name = "CommunityBot, every event durable",
                Environment = ImmutableDictionary<string, string>
                    .Empty.Add("Slack__SigningSecret", Secret)
                    .Add("Slack__BotToken", "xoxb-bench")
                    .Add("Slack__ApiBaseUrl", _standIn.Address.AbsoluteUri),
            },
            new("Bolt for JavaScript, an empty handler", Path.GetFullPath("bench/slack-bolt/server.js"), [])
            {
                Command = "node",
                Environment = ImmutableDictionary<string, string>
                    .Empty.Add("Slack__SigningSecret", Secret)
                    .Add("NODE_ENV", "production"),
            },
            new("ASP.NET Core, the signature alone", typeof(Launch).Assembly.Location, [BareSlack.Argument]),
        ];
    }

    /// <summary>Those of some hundred people in turn; good for five minutes.</summary>
    public Event[] Create(int count)
    {
        var secret = Encoding.UTF8.GetBytes(Secret);
        var moment = TimeProvider.System.GetUtcNow();
        var time = moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var events = new Event[count];

        Parallel.For(
            0,
            count,
            i =>
            {
                var body = Encoding.UTF8.GetBytes(Json($"{moment.Ticks:X}{i:X6}", i, time));
                events[i] = new(body)
                {
                    Headers = [("X-Slack-Request-Timestamp", time), ("X-Slack-Signature", Sign(secret, time, body))],
                };
            }
        );
        return events;
    }

    public static string Sign(byte[] secret, string time, ReadOnlySpan<byte> body)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        mac.AppendData(Encoding.ASCII.GetBytes($"v0:{time}:"));
        mac.AppendData(body);
        return $"v0={Convert.ToHexStringLower(mac.GetHashAndReset())}";
    }

    private static string Json(string id, int i, string time)
    {
        var (user, ts) = ($"U{i % People:D8}", $"{time}.{i:D6}");

        return $$"""
            {"token":"unused","team_id":"T0BENCH","context_team_id":"T0BENCH","api_app_id":"A0BENCH","event":{"type":"message",
            "channel":"D{{i
                % People:D8}}","channel_type":"im","user":"{{user}}","text":"when is the next one?","ts":"{{ts}}",
            "event_ts":"{{ts}}","team":"T0BENCH","client_msg_id":"{{id}}","blocks":[{"type":"rich_text","block_id":"b",
            "elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"when is the next one?"}]}]}]},
            "type":"event_callback","event_id":"Ev{{id}}","event_time":{{time}},"authorizations":[{"enterprise_id":null,
            "team_id":"T0BENCH","user_id":"U0BENCH","is_bot":true,"is_enterprise_install":false}],
            "is_ext_shared_channel":false,"event_context":"4-{{id}}"}
            """;
    }
}
