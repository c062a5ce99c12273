using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Bench.Slack;

/// <summary>A message to the bot as Slack sends it, ready to go. https://docs.slack.dev/authentication/verifying-requests-from-slack</summary>
internal sealed record SignedEvent(byte[] Body, string Time, string Signature)
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private const int People = 512;

    /// <summary>So many events, none like another, of some hundred people in turn; good for five minutes.</summary>
    public static SignedEvent[] Create(int count)
    {
        var secret = Encoding.UTF8.GetBytes(Secret);
        var moment = TimeProvider.System.GetUtcNow();
        var time = moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var events = new SignedEvent[count];

        Parallel.For(
            0,
            count,
            i =>
            {
                var body = Encoding.UTF8.GetBytes(Json($"{moment.Ticks:X}{i:X6}", i, time));
                events[i] = new(body, time, Sign(secret, time, body));
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
