using System.Collections.Immutable;
using CommunityBot.Platforms;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.Wire.Activities;

namespace CommunityBot.Teams.Inbound;

/// <summary>
/// Reads who came and went, and what became of channels and teams.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
/// </summary>
internal static class ConversationUpdateParser
{
    private const int MostMembers = 500;

    /// <summary>What it means: one thing for each member that it names, else one.</summary>
    public static ImmutableArray<Meaning> Parse(ActivityPayload activity, Scene scene)
    {
        ImmutableArray<Meaning> people =
        [
            .. (activity.MembersAdded ?? []).Take(MostMembers).Select(member => Added(activity, member, scene)),
            .. (activity.MembersRemoved ?? []).Take(MostMembers).Select(member => Removed(member, scene)),
        ];

        return people.IsEmpty ? [ChannelOrTeam(activity, scene)] : people;
    }

    private static Meaning Added(ActivityPayload activity, AccountPayload member, Scene scene)
    {
        if (TeamsId.IsSameBot(member.Id, scene.Bot))
            return BotAdditions.Read(activity, scene);

        return PersonOf(member, scene) is { } user
            ? new Meaning.Joined(IdOf("joined", user, scene), user, WhereOf(scene))
            : new Meaning.Nothing("no-member");
    }

    private static Meaning Removed(AccountPayload member, Scene scene)
    {
        if (TeamsId.IsSameBot(member.Id, scene.Bot))
            return scene.Kind is ConversationKind.Personal
                ? new Meaning.Nothing("personal-chat")
                : new Meaning.BotRemoved(
                    TeamsId.Of("bot-removed", scene.Place.Conversation, scene.Activity),
                    scene.By,
                    BotAdditions.WhereOf(scene)
                );

        return PersonOf(member, scene) is { } user
            ? new Meaning.Left(IdOf("left", user, scene), user, WhereOf(scene))
            : new Meaning.Nothing("no-member");
    }

    private static Meaning ChannelOrTeam(ActivityPayload activity, Scene scene)
    {
        var channel = activity.ChannelData?.Channel;

        return activity.ChannelData?.EventType switch
        {
            "channelRenamed" when TeamsId.IsGood(channel?.Id) => Renamed(channel.Id, channel.Name, scene),
            // Its first channel goes by the name of the team.
            "teamRenamed" when scene.Team is { } team => Renamed(team, activity.ChannelData.Team?.Name, scene),
            "channelDeleted" when TeamsId.IsGood(channel?.Id) => Gone(new Where.Here(scene.Beside(channel.Id)), scene),
            "teamDeleted" or "teamHardDeleted" or "teamArchived" when scene.Team is { } team => Gone(
                new Where.AllOfTeam(team),
                scene
            ),
            "channelRestored" when TeamsId.IsGood(channel?.Id) => Back(new Where.Here(scene.Beside(channel.Id)), scene),
            "teamRestored" or "teamUnarchived" when scene.Team is { } team => Back(new Where.AllOfTeam(team), scene),
            _ => new Meaning.Nothing("other-conversation-update"),
        };
    }

    private static Meaning Renamed(string channel, string? name, Scene scene) =>
        string.IsNullOrWhiteSpace(name)
            ? new Meaning.Nothing("renamed-to-nothing")
            : new Meaning.Happened(
                new(
                    TeamsId.Of("renamed", channel, scene.Activity),
                    scene.By,
                    scene.Beside(channel),
                    new InboundContent.ChannelRenamed(name.Trim())
                )
            );

    private static Meaning.BotRemoved Gone(Where where, Scene scene) =>
        new(TeamsId.Of("gone", scene.Place.Conversation, scene.Activity, where.ToString()), scene.By, where);

    private static Meaning.Restored Back(Where where, Scene scene) =>
        new(TeamsId.Of("back", scene.Place.Conversation, scene.Activity, where.ToString()), scene.By, where);

    private static UserReference? PersonOf(AccountPayload member, Scene scene) =>
        scene.Kind is ConversationKind.Personal ? null : SceneParser.UserOf(member);

    /// <summary>The people of a team are those of its channels, except of private and shared ones.</summary>
    private static Where WhereOf(Scene scene) =>
        scene is { Team: { } team, HasOwnRoster: not true }
            ? new Where.InTeam(team)
            : new Where.Here(scene.Place with { Thread = null });

    private static string IdOf(string kind, UserReference user, Scene scene) =>
        TeamsId.Of(kind, scene.Place.Conversation, scene.Activity, user.Mri);
}
