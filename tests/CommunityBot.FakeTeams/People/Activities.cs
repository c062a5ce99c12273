using System.Globalization;
using System.Text.Json.Nodes;
using CommunityBot.FakeTeams.World;

namespace CommunityBot.FakeTeams.People;

/// <summary>
/// Activities as Teams sends them. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
/// </summary>
internal static class Activities
{
    /// <summary>Something that somebody did in a conversation.</summary>
    public static JsonObject Of(
        TeamsWorld world,
        TeamsUser user,
        TeamsConversation conversation,
        string type,
        string? thread = null
    )
    {
        var now = world.Options.Clock.GetUtcNow();
        return new()
        {
            ["type"] = type,
            ["id"] = world.Look(known => known.NextId()),
            ["timestamp"] = now.ToString("O", CultureInfo.InvariantCulture),
            ["localTimezone"] = user.Zone,
            ["locale"] = user.Locale,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject
            {
                ["id"] = user.Mri,
                ["name"] = user.Name,
                ["aadObjectId"] = user.ObjectId,
            },
            ["recipient"] = new JsonObject { ["id"] = world.Bot, ["name"] = "CommunityBot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = thread is null ? conversation.Id : $"{conversation.Id};messageid={thread}",
                ["conversationType"] = conversation.Kind,
                ["isGroup"] = conversation.Kind != "personal",
                ["tenantId"] = world.Options.TenantId,
            },
            ["entities"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "clientInfo",
                    ["locale"] = user.Locale,
                    ["timezone"] = user.Zone,
                    ["platform"] = "Web",
                }
            ),
            ["channelData"] = ChannelData(world, conversation),
        };
    }

    private static JsonObject ChannelData(TeamsWorld world, TeamsConversation conversation)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = world.Options.TenantId } };
        if (conversation.Team is not { } team)
            return data;

        data["teamsTeamId"] = team.Id;
        data["teamsChannelId"] = conversation.Id;
        data["team"] = new JsonObject { ["id"] = team.Id, ["name"] = team.Name };
        data["channel"] = new JsonObject
        {
            ["id"] = conversation.Id,
            ["type"] = ReferenceEquals(team.People, conversation.People) ? "standard" : "private",
        };
        return data;
    }
}
