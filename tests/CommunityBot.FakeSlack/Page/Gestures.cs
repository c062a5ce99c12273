using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.People;
using CommunityBot.FakeSlack.WebApi;
using CommunityBot.FakeSlack.World;
using NodaTime;

namespace CommunityBot.FakeSlack.Page;

/// <summary>What people can be made to do by name: <c>POST /fake/say</c> and so on.</summary>
internal sealed class Gestures(FakeSlackServer slack)
{
    public delegate Task<JsonNode?> Gesture(Wish wish, CancellationToken cancellationToken);

    public IReadOnlyDictionary<string, Gesture> ByName { get; } =
        Speaking().Concat(Acting()).Concat(Arranging(slack)).Concat(Troubling(slack)).ToDictionary();

    private static Dictionary<string, Gesture> Speaking() =>
        new()
        {
            ["say"] = async (wish, _) =>
                Shown.Of(await wish.Person.SayAsync(wish.Channel, wish.Text("text"), wish.May("thread"))),
            ["edit"] = (wish, _) => Done(wish.Person.EditAsync(wish.Message, wish.Text("text"))),
            ["delete"] = (wish, _) => Done(wish.Person.DeleteAsync(wish.Message)),
            ["react"] = (wish, _) => Done(wish.Person.ReactAsync(wish.Message, wish.Text("emoji"))),
            ["command"] = async (wish, token) =>
                Shown.Of(
                    await wish.Person.CommandAsync(wish.Channel, wish.Text("command"), wish.May("text") ?? "", token)
                ),
        };

    private static Dictionary<string, Gesture> Acting() =>
        new()
        {
            ["press"] = async (wish, token) =>
                Shown.Of(await wish.Person.PressAsync(wish.Surface, wish.Text("name"), token)),
            ["choose"] = async (wish, token) =>
                Shown.Of(
                    await wish.Person.ChooseAsync(wish.Surface, wish.Text("name"), wish.May("value") ?? "", token)
                ),
            ["suggest"] = async (wish, token) =>
                await wish.Person.SuggestAsync(wish.Surface, wish.Text("name"), wish.May("value") ?? "", token),
            ["submit"] = async (wish, token) => Shown.Of(await wish.Person.SubmitAsync(Fields(wish), token)),
            ["close"] = (wish, token) =>
                Done(wish.Flag("all") ? wish.Person.CloseAllModalsAsync(token) : wish.Person.CloseModalAsync(token)),
            ["home"] = (wish, _) => Done(wish.Person.OpenHomeAsync()),
            ["messages"] = (wish, _) => Done(wish.Person.OpenMessagesAsync()),
            ["shortcut"] = async (wish, token) =>
                Shown.Of(
                    wish.May("ts") is null
                        ? await wish.Person.ShortcutAsync(wish.Text("callback_id"), token)
                        : await wish.Person.ShortcutAsync(wish.Message, wish.Text("callback_id"), token)
                ),
        };

    private static Dictionary<string, Gesture> Arranging(FakeSlackServer slack) =>
        new()
        {
            ["workspace"] = (wish, _) => Done(Shown.Of(Workspace(slack, wish))),
            ["person"] = async (wish, _) =>
                new JsonObject
                {
                    ["id"] = (
                        await wish.Cast.Workspace(wish.May("team")).JoinAsync(wish.Text("name"), Details(wish))
                    ).Id,
                },
            ["upload"] = (wish, _) =>
            {
                var content = System.Text.Encoding.UTF8.GetBytes(wish.Text("content"));
                return Done(new JsonObject { ["id"] = wish.Person.Upload(wish.Text("name"), content) });
            },
            ["profile"] = (wish, _) => Done(wish.Person.ChangeProfileAsync(Details(wish))),
            ["deactivate"] = (wish, _) => Done(wish.Person.DeactivateAsync()),
            ["channel"] = (wish, _) =>
            {
                var members = wish.Several("members").Select(wish.Cast.Person).ToArray();
                var isPrivate = wish.Flag("private");
                var workspace = wish.Cast.Workspace(wish.May("team"));
                var channel = workspace.AddChannel(wish.Text("name"), isPrivate, !wish.Flag("without_bot"), members);
                return Done(new JsonObject { ["id"] = channel.Id });
            },
            ["membership"] = (wish, _) => Done(ChannelActions.ActAsync(wish)),
            ["app"] = (wish, _) => Done(AppAsync(wish)),
        };

    private static Dictionary<string, Gesture> Troubling(FakeSlackServer slack) =>
        new()
        {
            ["fault"] = (wish, _) =>
            {
                var times = int.Parse(wish.May("times") ?? "1", System.Globalization.CultureInfo.InvariantCulture);
                slack.Faults.Next(wish.Text("method"), Fault(wish), times);
                return Done([]);
            },
            ["sockets"] = (wish, token) =>
                Done(
                    wish.Flag("close")
                        ? slack.CloseSocketsAsync(wish.Text("reason"), token)
                        : slack.DisconnectAsync(wish.Text("reason"), token)
                ),
            ["verify"] = async (_, token) => new JsonObject { ["verified"] = await slack.VerifyUrlAsync(token) },
            ["quiet"] = (_, token) => Done(slack.QuietAsync(token)),
        };

    private static Dictionary<string, string> Fields(Wish wish) =>
        (wish.Object("fields") ?? []).ToDictionary(field => field.Key, field => field.Value?.ToString() ?? "");

    private static SlackWorkspace Workspace(FakeSlackServer slack, Wish wish)
    {
        var workspace = slack.AddWorkspace(wish.Text("name"), wish.May("enterprise"));
        return wish.Flag("install") ? workspace.Install(wish.Flag("org_wide")) : workspace;
    }

    private static Task AppAsync(Wish wish)
    {
        var workspace = wish.Cast.Workspace(wish.May("team"));
        switch (wish.Text("action"))
        {
            case "install":
                workspace.Install(wish.Flag("org_wide"));
                return Task.CompletedTask;
            case "uninstall":
                return workspace.UninstallAsync();
            case "revoke":
                workspace.RevokeTokens();
                return Task.CompletedTask;
            case "expire":
                workspace.ExpireTokens();
                return Task.CompletedTask;
            default:
                throw new InvalidOperationException("action is install, uninstall, revoke or expire.");
        }
    }

    private static PersonDetails Details(Wish wish) =>
        new()
        {
            RealName = wish.May("real_name"),
            DisplayName = wish.May("display_name"),
            Zone = wish.May("zone"),
            Locale = wish.May("locale"),
            Email = wish.May("email"),
            Guest = wish.May("guest") switch
            {
                null => null,
                "one" => Guest.OfOneChannel,
                _ => Guest.OfSeveralChannels,
            },
            IsBot = wish.May("is_bot") is null ? null : wish.Flag("is_bot"),
            IsStranger = wish.May("is_stranger") is null ? null : wish.Flag("is_stranger"),
            IsAdmin = wish.May("is_admin") is null ? null : wish.Flag("is_admin"),
        };

    private static Fault Fault(Wish wish)
    {
        var value = wish.May("value");
        var number = int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : 0;
        return wish.Text("kind") switch
        {
            "limited" => new Fault.Limited(Duration.FromSeconds(Math.Max(1, number))),
            "broken" => new Fault.Broken(number),
            "refused" => new Fault.Refused(value ?? "internal_error"),
            "dropped" => new Fault.Dropped(),
            "dropped-afterwards" => new Fault.DroppedAfterwards(),
            "hangs-afterwards" => new Fault.HangsAfterwards(),
            "broken-afterwards" => new Fault.BrokenAfterwards(number),
            var other => throw new InvalidOperationException($"No fault is called {other}."),
        };
    }

    private static async Task<JsonNode?> Done(Task task)
    {
        await task;
        return new JsonObject();
    }

    private static Task<JsonNode?> Done(JsonObject shown) => Task.FromResult<JsonNode?>(shown);
}
