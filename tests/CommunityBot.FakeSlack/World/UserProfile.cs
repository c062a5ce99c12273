using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.World;

/// <summary>The profile of a person, with all that Slack sends. https://docs.slack.dev/reference/objects/user-object#profile</summary>
internal static class UserProfile
{
    private static readonly int[] PictureSizes = [24, 32, 48, 72, 192, 512];

    public static JsonObject Of(User user, UserParts parts)
    {
        var names = user.RealName.Split(' ', 2);
        var profile = new JsonObject
        {
            ["title"] = "",
            ["phone"] = "",
            ["skype"] = "",
            ["real_name"] = user.RealName,
            ["real_name_normalized"] = user.RealName,
            ["display_name"] = user.DisplayName,
            ["display_name_normalized"] = user.DisplayName,
            ["first_name"] = names[0],
            ["last_name"] = names.Length > 1 ? names[1] : "",
            ["status_text"] = "",
            ["status_text_canonical"] = "",
            ["status_emoji"] = "",
            ["status_emoji_display_info"] = new JsonArray(),
            ["status_expiration"] = 0,
            ["huddle_state"] = "default_unset",
            ["huddle_state_expiration_ts"] = 0,
            ["avatar_hash"] = "fake",
            ["fields"] = new JsonArray(),
            ["team"] = user.TeamId,
        };
        foreach (var size in PictureSizes.Select(size => size.ToString(CultureInfo.InvariantCulture)))
            profile[$"image_{size}"] = $"https://avatars.example/{user.Id}-{size}.png";
        if (parts.HasFlag(UserParts.Email) && user.Email is not null)
            profile["email"] = user.Email;
        return profile;
    }
}
