using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.People;

/// <summary>Changes people, and tells of it.</summary>
internal static class Changing
{
    public static User With(User user, PersonDetails details) =>
        user with
        {
            RealName = details.RealName ?? user.RealName,
            DisplayName = details.DisplayName ?? user.DisplayName,
            Zone = details.Zone ?? user.Zone,
            Locale = details.Locale ?? user.Locale,
            Email = details.Email ?? user.Email,
            Guest = details.Guest ?? user.Guest,
            IsBot = details.IsBot ?? user.IsBot,
            IsStranger = details.IsStranger ?? user.IsStranger,
            IsAdmin = details.IsAdmin ?? user.IsAdmin,
        };

    public static Task ProfileAsync(Stage stage, string userId, Func<User, User> change, bool isProfile) =>
        stage.ActAsync(happenings =>
        {
            var world = stage.World;
            var user = change(world.Users[userId]) with { Updated = world.Now.ToUnixTimeSeconds() };
            world.Users[userId] = user;
            var team = world.Team(user.TeamId);
            string[] names = isProfile ? ["user_change", "user_profile_changed"] : ["user_change"];
            foreach (var name in names)
                happenings.Tell(
                    team,
                    name,
                    new()
                    {
                        ["type"] = name,
                        ["user"] = user.ToJson(UserParts.Locale, world.Now),
                        ["cache_ts"] = world.Now.ToUnixTimeSeconds(),
                    }
                );
        });

    public static JsonObject Joined(SlackWorld world, User user) =>
        new()
        {
            ["type"] = "team_join",
            ["user"] = user.ToJson(UserParts.Locale, world.Now),
            ["cache_ts"] = world.Now.ToUnixTimeSeconds(),
        };
}
