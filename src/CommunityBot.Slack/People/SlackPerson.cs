using CommunityBot.Platforms;

namespace CommunityBot.Slack.People;

/// <summary>A user of Slack: a person or a bot, who may have been deactivated.</summary>
internal sealed record SlackPerson(Profile Profile, bool IsBot, bool IsGone);
