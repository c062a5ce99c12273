namespace CommunityBot.Slack.WebApi;

/// <summary>How often a method may be called, a workspace and app. https://docs.slack.dev/apis/web-api/rate-limits</summary>
internal enum RateTier
{
    /// <summary>1 a minute.</summary>
    One,

    /// <summary>20 a minute.</summary>
    Two,

    /// <summary>50 a minute.</summary>
    Three,

    /// <summary>100 a minute.</summary>
    Four,

    /// <summary>Posting: about one a second and channel, some hundreds a minute and workspace.</summary>
    Posting,
}
