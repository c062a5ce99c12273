namespace CommunityBot.FakeSlack.World;

/// <summary>What a new access token is got with, once.</summary>
internal sealed class RefreshToken(string value)
{
    public string Value { get; } = value;
    public bool IsUsed { get; set; }
}
