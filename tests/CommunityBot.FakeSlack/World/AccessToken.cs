using NodaTime;

namespace CommunityBot.FakeSlack.World;

/// <summary>A bot token; with rotation it has an end.</summary>
internal sealed class AccessToken(string value, Instant? expires)
{
    public string Value { get; } = value;
    public Instant? Expires { get; set; } = expires;
    public bool IsRevoked { get; set; }
}
