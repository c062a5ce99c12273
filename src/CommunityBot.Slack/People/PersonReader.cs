using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.Wire.Inbound;
using NodaTime;

namespace CommunityBot.Slack.People;

/// <summary>A user of Slack as a person. https://docs.slack.dev/reference/objects/user-object</summary>
internal static class PersonReader
{
    /// <summary>Slack's own voice, which its objects don't call a bot.</summary>
    private const string Slackbot = "USLACKBOT";

    public static SlackPerson Read(UserPayload user) =>
        new(
            new Profile(NameOf(user), ZoneOf(user), LanguageOf(user)),
            user.IsBot is true || user.Id is Slackbot,
            user.Deleted is true
        );

    // What they want to be called is empty for many.
    private static string NameOf(UserPayload user) =>
        new[] { user.Profile?.DisplayName, user.Profile?.RealName, user.RealName, user.Name }.FirstOrDefault(name =>
            !string.IsNullOrWhiteSpace(name)
        )
        ?? Strangers.Somebody.Profile.Name;

    private static string ZoneOf(UserPayload user) =>
        user.Tz is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null
            ? zone
            : Strangers.Somebody.Profile.Zone;

    private static string LanguageOf(UserPayload user) =>
        user.Locale is { } locale && Reader.IsLanguage(locale) ? locale : Strangers.Somebody.Profile.Language;
}
