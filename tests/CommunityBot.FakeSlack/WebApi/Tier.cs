namespace CommunityBot.FakeSlack.WebApi;

/// <summary>How often a method may be called, a workspace. https://docs.slack.dev/apis/web-api/rate-limits</summary>
internal enum Tier
{
    /// <summary>Hundreds a minute.</summary>
    Special,

    /// <summary>1 a minute.</summary>
    One,

    /// <summary>20 a minute.</summary>
    Two,

    /// <summary>50 a minute.</summary>
    Three,

    /// <summary>100 a minute.</summary>
    Four,

    /// <summary>One posting a second and channel, with a small burst.</summary>
    Posting,

    /// <summary>Tier three, or once a minute for apps sold outside the Marketplace.</summary>
    History,
}
