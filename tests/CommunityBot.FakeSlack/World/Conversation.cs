using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.World;

/// <summary>A channel or direct message. https://docs.slack.dev/reference/objects/conversation-object</summary>
internal sealed class Conversation(string id, string teamId, ConversationKind kind, long created)
{
    public string Id { get; } = id;
    public string TeamId { get; } = teamId;
    public ConversationKind Kind { get; } = kind;
    public string Name { get; set; } = "";

    /// <summary>Who made it.</summary>
    public string Creator { get; init; } = "";
    public List<string> Members { get; } = [];
    public List<Message> Messages { get; } = [];
    public bool IsArchived { get; set; }
    public bool IsDeleted { get; set; }

    /// <summary>Shared with another organisation (Slack Connect).</summary>
    public bool IsShared { get; set; }

    /// <summary>Only some may post: the bot gets restricted_action.</summary>
    public bool IsReadOnly { get; set; }

    public bool IsDirect => Kind is ConversationKind.Im or ConversationKind.Mpim;

    /// <summary>The word in front of the scopes for this kind: <c>channels</c>, <c>groups</c>, <c>im</c>, <c>mpim</c>.</summary>
    public string ScopeFamily => FamilyOf(Kind);

    /// <summary>The event's channel_type.</summary>
    public string TypeName => Kind.ToString().ToLowerInvariant();

    public static string FamilyOf(ConversationKind kind) =>
        kind switch
        {
            ConversationKind.Channel => "channels",
            ConversationKind.Group => "groups",
            ConversationKind.Im => "im",
            _ => "mpim",
        };

    public Message? Find(string ts) => Messages.Find(message => message.Ts == ts && !message.IsDeleted);

    public JsonObject ToJson(string asUser, bool withCount)
    {
        var channel = new JsonObject
        {
            ["id"] = Id,
            ["created"] = created,
            ["creator"] = Creator,
            ["is_channel"] = Kind is ConversationKind.Channel,
            ["is_group"] = Kind is ConversationKind.Group,
            ["is_im"] = Kind is ConversationKind.Im,
            ["is_mpim"] = Kind is ConversationKind.Mpim,
            ["is_private"] = Kind is not ConversationKind.Channel,
            ["is_archived"] = IsArchived,
            ["is_ext_shared"] = IsShared,
            ["is_org_shared"] = false,
            ["context_team_id"] = TeamId,
        };
        if (Kind is ConversationKind.Im)
        {
            channel["user"] = Members.Find(member => member != asUser);
            return channel;
        }

        channel["name"] = Name;
        channel["name_normalized"] = Name;
        channel["is_member"] = Members.Contains(asUser);
        if (withCount)
            channel["num_members"] = Members.Count;
        return channel;
    }

    /// <summary>As in interactive payloads.</summary>
    public JsonObject ToShortJson() => new() { ["id"] = Id, ["name"] = ShortName };

    public string ShortName =>
        Kind switch
        {
            ConversationKind.Channel => Name,
            ConversationKind.Im => "directmessage",
            _ => "privategroup",
        };
}
