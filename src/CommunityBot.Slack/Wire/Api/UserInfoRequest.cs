namespace CommunityBot.Slack.Wire.Api;

/// <summary>Asks for a user. https://docs.slack.dev/reference/methods/users.info</summary>
internal sealed record UserInfoRequest(string User)
{
    public bool IncludeLocale { get; } = true;
}
