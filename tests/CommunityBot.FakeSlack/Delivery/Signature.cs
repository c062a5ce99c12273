using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace CommunityBot.FakeSlack.Delivery;

/// <summary>Slack's signature of its requests. https://docs.slack.dev/authentication/verifying-requests-from-slack</summary>
public static class Signature
{
    /// <summary>Sets the two headers for that body.</summary>
    public static void Sign(HttpRequestMessage request, byte[] body, string secret, Instant now)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", Of(body, secret, timestamp));
    }

    /// <summary>The signature of a body that was sent at that time.</summary>
    public static string Of(byte[] body, string secret, string timestamp)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        mac.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        mac.AppendData(body);
        return $"v0={Convert.ToHexStringLower(mac.GetHashAndReset())}";
    }
}
