using System.Text.Json.Nodes;
using CommunityBot.Teams.Wire.Activities;

namespace CommunityBot.Teams.Tests.Inbound;

/// <summary>Activities as Teams sends them; a test says what is otherwise.</summary>
internal static class Activities
{
    public const string AppId = "00000000-aaaa-bbbb-cccc-000000000001";
    public const string Bot = $"28:{AppId}";
    public const string TenantId = "11111111-2222-3333-4444-555555555555";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    public const string Ana = "7f000000-0000-0000-0000-000000000001";
    public const string AnaMri = "29:1Ana-AbC_123";
    public const string Ben = "7f000000-0000-0000-0000-000000000002";
    public const string BenMri = "29:1Ben-AbC_123";
    public const string Chat = "a:1Personal-chat_of-ana";
    public const string Team = "19:general@thread.tacv2";
    public const string Channel = "19:kitchen@thread.tacv2";
    public const string Group = "19:5a1b@thread.v2";

    /// <summary>In Ana's chat with the bot.</summary>
    public static JsonObject Personal(string type, JsonObject? more = null) =>
        With(
            new()
            {
                ["type"] = type,
                ["id"] = "1700000000123",
                ["timestamp"] = "2026-03-02T12:00:00.123Z",
                ["localTimestamp"] = "2026-03-02T13:00:00.123+01:00",
                ["localTimezone"] = "Europe/Berlin",
                ["locale"] = "en-GB",
                ["channelId"] = "msteams",
                ["serviceUrl"] = ServiceUrl,
                ["from"] = new JsonObject
                {
                    ["id"] = AnaMri,
                    ["name"] = "Ana Test",
                    ["aadObjectId"] = Ana,
                },
                ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Community Bot" },
                ["conversation"] = new JsonObject
                {
                    ["id"] = Chat,
                    ["conversationType"] = "personal",
                    ["tenantId"] = TenantId,
                },
                ["entities"] = new JsonArray(
                    new JsonObject
                    {
                        ["type"] = "clientInfo",
                        ["locale"] = "en-GB",
                        ["country"] = "GB",
                        ["platform"] = "Web",
                        ["timezone"] = "Europe/Berlin",
                    }
                ),
                ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TenantId } },
            },
            more
        );

    /// <summary>In a thread of a channel.</summary>
    public static JsonObject InChannel(string type, JsonObject? more = null) =>
        With(
            Personal(
                type,
                new()
                {
                    ["conversation"] = new JsonObject
                    {
                        ["isGroup"] = true,
                        ["id"] = $"{Channel};messageid=1700000000000",
                        ["conversationType"] = "channel",
                        ["tenantId"] = TenantId,
                    },
                    ["channelData"] = new JsonObject
                    {
                        ["teamsTeamId"] = Team,
                        ["teamsChannelId"] = Channel,
                        ["team"] = new JsonObject { ["id"] = Team, ["name"] = "Guild" },
                        ["channel"] = new JsonObject { ["id"] = Channel },
                        ["tenant"] = new JsonObject { ["id"] = TenantId },
                    },
                }
            ),
            more
        );

    /// <summary>About a team, as conversationUpdates are.</summary>
    public static JsonObject AboutTeam(string? eventType, JsonObject channelData, JsonObject? more = null) =>
        With(
            Personal(
                "conversationUpdate",
                new()
                {
                    ["conversation"] = new JsonObject
                    {
                        ["isGroup"] = true,
                        ["id"] = Team,
                        ["conversationType"] = "channel",
                        ["tenantId"] = TenantId,
                    },
                    ["channelData"] = With(
                        new()
                        {
                            ["eventType"] = eventType,
                            ["team"] = new JsonObject { ["id"] = Team, ["name"] = "Guild" },
                            ["tenant"] = new JsonObject { ["id"] = TenantId },
                        },
                        channelData
                    ),
                }
            ),
            more
        );

    /// <summary>The bot is added to a team, with the channel that was chosen.</summary>
    public static JsonObject BotAddedToTeam(string? channel = Channel) =>
        AboutTeam(
            "teamMemberAdded",
            channel is null
                ? []
                : new() { ["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = channel } } },
            new()
            {
                ["id"] = "f:bot-added",
                ["membersAdded"] = Members(Bot),
                ["conversation"] = new JsonObject
                {
                    ["isGroup"] = true,
                    ["id"] = channel ?? Team,
                    ["conversationType"] = "channel",
                    ["tenantId"] = TenantId,
                },
            }
        );

    /// <summary>In a chat of several people.</summary>
    public static JsonObject InGroup(string type, JsonObject? more = null) =>
        With(
            Personal(
                type,
                new()
                {
                    ["conversation"] = new JsonObject
                    {
                        ["isGroup"] = true,
                        ["id"] = Group,
                        ["conversationType"] = "groupChat",
                        ["tenantId"] = TenantId,
                    },
                }
            ),
            more
        );

    /// <summary>A question that waits for its answer.</summary>
    public static JsonObject Invoke(string name, JsonNode value) =>
        Personal(
            "invoke",
            new()
            {
                ["id"] = "f:invoke-1",
                ["name"] = name,
                ["value"] = value,
                ["replyToId"] = "1700000000456",
            }
        );

    /// <summary>A press on a button of a card.</summary>
    public static JsonObject Execute(string verb, JsonObject data) =>
        Invoke(
            "adaptiveCard/action",
            new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["id"] = "a1",
                    ["verb"] = verb,
                    ["data"] = data,
                },
                ["trigger"] = "manual",
            }
        );

    public static JsonObject Mention(string text = "<at>Community Bot</at>", string who = Bot) =>
        new()
        {
            ["type"] = "mention",
            ["text"] = text,
            ["mentioned"] = new JsonObject { ["id"] = who, ["name"] = "Community Bot" },
        };

    public static JsonArray Members(params string[] ids) =>
        [.. ids.Select(id => new JsonObject { ["id"] = id, ["aadObjectId"] = ObjectIdOf(id) })];

    /// <summary>The activity as the adapter reads it.</summary>
    public static ActivityPayload Read(this JsonObject activity) =>
        Teams.Inbound.ActivityReader.Read(System.Text.Encoding.UTF8.GetBytes(activity.ToJsonString()))!;

    public static JsonObject With(this JsonObject activity, JsonObject? more)
    {
        foreach (var (name, value) in more ?? [])
            activity[name] = value?.DeepClone();

        return activity;
    }

    private static string? ObjectIdOf(string id) =>
        id switch
        {
            AnaMri => Ana,
            BenMri => Ben,
            _ => null,
        };
}
