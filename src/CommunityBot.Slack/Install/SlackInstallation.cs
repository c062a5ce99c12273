namespace CommunityBot.Slack.Install;

/// <summary>A workspace, or an organisation, that has installed the app.</summary>
/// <param name="Id">The team's id (<c>T…</c>); of an org-wide installation the enterprise's (<c>E…</c>).</param>
/// <param name="BotToken">The bot token of now. Never in a log.</param>
/// <param name="BotUser">The user id of the bot there (<c>U…</c>).</param>
/// <param name="App">The id of the app (<c>A…</c>); null where it isn't known yet.</param>
internal sealed record SlackInstallation(string Id, string BotToken, string BotUser, string? App)
{
    /// <summary>The bot token must not get anywhere by accident.</summary>
    public override string ToString() => $"Slack installation {Id}";
}
