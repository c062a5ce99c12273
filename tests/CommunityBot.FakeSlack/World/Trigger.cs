using NodaTime;

namespace CommunityBot.FakeSlack.World;

/// <summary>What lets the app open a modal before the person who did something: for a moment, once.</summary>
internal sealed class Trigger(string id, string teamId, string userId, Instant sent)
{
    public string Id { get; } = id;
    public string TeamId { get; } = teamId;
    public string UserId { get; } = userId;
    public Instant Sent { get; } = sent;
    public bool IsUsed { get; set; }
}
