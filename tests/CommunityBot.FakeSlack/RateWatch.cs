namespace CommunityBot.FakeSlack;

/// <summary>Whether the fake Slack watches rates.</summary>
public enum RateWatch
{
    /// <summary>As many calls as one likes; 429 only where a fault asks for it.</summary>
    Off,

    /// <summary>The tiers of the methods and one posting a second and channel.</summary>
    Strict,
}
