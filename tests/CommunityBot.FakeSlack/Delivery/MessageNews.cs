using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.Delivery;

/// <summary>The events about messages. https://docs.slack.dev/reference/events/message</summary>
internal static class MessageNews
{
    public static void Posted(Happenings happenings, Team team, Conversation where, Message message)
    {
        var told = In(message.ToJson(), where);
        told["event_ts"] = message.Ts;
        happenings.Tell(team, $"message.{where.ScopeFamily}", told, where);
    }

    /// <summary>Somebody wrote the bot's name; also told from public channels that the bot isn't in.</summary>
    public static void Mentioned(Happenings happenings, Team team, Conversation where, Message message)
    {
        var told = message.ToJson();
        told["type"] = "app_mention";
        told["channel"] = where.Id;
        told["event_ts"] = message.Ts;
        happenings.Tell(team, "app_mention", told, where);
    }

    public static void Changed(Happenings happenings, Team team, Conversation where, Message before, Message after) =>
        happenings.Tell(
            team,
            $"message.{where.ScopeFamily}",
            In(
                new()
                {
                    ["type"] = "message",
                    ["subtype"] = "message_changed",
                    ["hidden"] = true,
                    ["ts"] = after.EditedTs ?? after.Ts,
                    ["message"] = after.ToJson(),
                    ["previous_message"] = before.ToJson(),
                },
                where
            ),
            where
        );

    public static void Deleted(Happenings happenings, Team team, Conversation where, Message message, string ts) =>
        happenings.Tell(
            team,
            $"message.{where.ScopeFamily}",
            In(
                new()
                {
                    ["type"] = "message",
                    ["subtype"] = "message_deleted",
                    ["hidden"] = true,
                    ["ts"] = ts,
                    ["deleted_ts"] = message.Ts,
                    ["previous_message"] = message.ToJson(),
                },
                where
            ),
            where
        );

    private static JsonObject In(JsonObject told, Conversation where)
    {
        told["channel"] = where.Id;
        told["channel_type"] = where.TypeName;
        return told;
    }
}
