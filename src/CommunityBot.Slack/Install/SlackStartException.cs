namespace CommunityBot.Slack.Install;

/// <summary>The bot can't be connected to Slack; the message says what to set.</summary>
internal sealed class SlackStartException(string message) : Exception(message);
