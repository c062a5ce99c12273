namespace CommunityBot.Slack.Install;

/// <summary>To which organisation a team belongs that has the app by the organisation's installation.</summary>
internal sealed record OrgRow(string Enterprise)
{
    public const string Key = "slack-org|enterprise";
}
