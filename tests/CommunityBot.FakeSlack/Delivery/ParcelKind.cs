namespace CommunityBot.FakeSlack.Delivery;

/// <summary>The kinds of requests that Slack sends to an app.</summary>
public enum ParcelKind
{
    /// <summary>Something happened.</summary>
    Event,

    /// <summary>Somebody used a slash command.</summary>
    Command,

    /// <summary>Somebody pressed, chose, submitted, closed, used a shortcut.</summary>
    Interaction,

    /// <summary>A menu wants its options.</summary>
    Options,
}
