namespace CommunityBot.Slack.WebApi;

/// <summary>How the arguments of a method are written. https://docs.slack.dev/apis/web-api#post-bodies</summary>
internal enum WrittenAs
{
    /// <summary>As JSON; most methods that write.</summary>
    Json,

    /// <summary>As a form; methods that read overlook a JSON body altogether.</summary>
    Form,
}
