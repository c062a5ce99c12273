using System.Text.Json.Nodes;
using NodaTime;

namespace CommunityBot.FakeSlack.World;

/// <summary>Somebody in a workspace: a person or a bot. https://docs.slack.dev/reference/objects/user-object</summary>
internal sealed record User(string Id, string TeamId, string Name)
{
    public string RealName { get; init; } = Name;
    public string DisplayName { get; init; } = Name;
    public string Zone { get; init; } = "Europe/Berlin";
    public string Locale { get; init; } = "en-US";
    public string? Email { get; init; }
    public bool IsBot { get; init; }
    public bool IsDeleted { get; init; }
    public bool IsAdmin { get; init; }

    /// <summary>A guest in several channels, or in one.</summary>
    public Guest Guest { get; init; }

    /// <summary>Belongs to another workspace and shares no channel with the app.</summary>
    public bool IsStranger { get; init; }
    public long Updated { get; init; }

    public JsonObject ToJson(UserParts parts, Instant now)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc;
        var user = new JsonObject
        {
            ["id"] = Id,
            ["team_id"] = TeamId,
            ["name"] = Name,
            ["deleted"] = IsDeleted,
            ["color"] = "9f69e7",
            ["real_name"] = RealName,
            ["tz"] = Zone,
            ["tz_label"] = zone.Id,
            ["tz_offset"] = zone.GetUtcOffset(now).Seconds,
            ["is_admin"] = IsAdmin,
            ["is_owner"] = false,
            ["is_primary_owner"] = false,
            ["is_restricted"] = Guest is not Guest.No,
            ["is_ultra_restricted"] = Guest is Guest.OfOneChannel,
            ["is_bot"] = IsBot,
            ["is_app_user"] = false,
            ["is_email_confirmed"] = true,
            ["who_can_share_contact_card"] = "EVERYONE",
            ["updated"] = Updated,
            ["profile"] = UserProfile.Of(this, parts),
        };
        if (IsStranger)
            user["is_stranger"] = true;
        if (parts.HasFlag(UserParts.Locale))
            user["locale"] = Locale;
        return user;
    }

    /// <summary>As in interactive payloads.</summary>
    public JsonObject ToShortJson() =>
        new()
        {
            ["id"] = Id,
            ["username"] = Name,
            ["name"] = Name,
            ["team_id"] = TeamId,
        };
}
