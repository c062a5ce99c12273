using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.People;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.Page;

/// <summary>The control API for other processes and for curl: POST /fake/GESTURE with JSON, GET /fake/… to look.</summary>
internal sealed class ControlEndpoints(FakeSlackServer slack, Stage stage)
{
    private readonly Cast _cast = new(stage);
    private readonly Gestures _gestures = new(slack);

    public void Map(WebApplication app)
    {
        app.MapPost("/fake/{name}", async (HttpContext http, string name) => await DoAsync(http, name));
        app.MapPost("/page/{name}", async (HttpContext http, string name) => await FromPageAsync(http, name));
        app.MapGet("/fake/state", () => Json(State()));
        app.MapGet("/fake/read", (string person, string channel) => Look(() => Read(person, channel)));
        app.MapGet("/fake/screen", (string person) => Look(() => Screen(person)));
        app.MapGet("/fake/calls", () => Json(new JsonArray([.. slack.Calls.Select(Shown.Of)])));
        app.MapGet("/fake/deliveries", () => Json(new JsonArray([.. slack.Deliveries.Select(Shown.Of)])));
        app.MapGet(
            "/fake/complaints",
            () => Json(new JsonArray([.. slack.Complaints.Select(one => JsonValue.Create(one))]))
        );
        app.MapGet(
            "/",
            (string? person, string? channel, string? note) =>
                Results.Content(HtmlPage.Show(stage, person, channel, note), "text/html; charset=utf-8")
        );
    }

    private async Task<IResult> DoAsync(HttpContext http, string name)
    {
        try
        {
            var given =
                http.Request.ContentLength is 0 or null && !http.Request.HasJsonContentType()
                    ? []
                    : await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted)
                        as JsonObject;
            return Json(await PerformAsync(name, given ?? [], http.RequestAborted));
        }
        catch (Exception exception) when (IsAskers(exception))
        {
            return Json(new JsonObject { ["error"] = exception.Message }, StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>A form of the page: does it and shows the page again.</summary>
    private async Task<IResult> FromPageAsync(HttpContext http, string name)
    {
        var given = new JsonObject { ["fields"] = new JsonObject() };
        foreach (var (field, value) in await http.Request.ReadFormAsync(http.RequestAborted))
            if (field.StartsWith("field:", StringComparison.Ordinal))
                given["fields"]![field["field:".Length..]] = string.Join(',', value.ToArray());
            else
                given[field] = value.ToString();

        string? note;
        try
        {
            note = (await PerformAsync(name, given, http.RequestAborted))?.ToJsonString();
        }
        catch (Exception exception) when (IsAskers(exception))
        {
            note = exception.Message;
        }

        var back = $"/?person={Escape(given["person"])}&channel={Escape(given["channel"])}";
        return Results.Redirect(
            $"{back}&note={Uri.EscapeDataString(note is "{}" or null ? "" : note[..Math.Min(note.Length, 500)])}"
        );
    }

    private Task<JsonNode?> PerformAsync(string name, JsonObject given, CancellationToken cancellationToken) =>
        _gestures.ByName.TryGetValue(name, out var gesture)
            ? gesture(new(given, _cast), cancellationToken)
            : throw new InvalidOperationException($"There are: {string.Join(", ", _gestures.ByName.Keys)}.");

    private JsonObject State() =>
        stage.Look(world => new JsonObject
        {
            ["teams"] = new JsonArray([.. world.Teams.Select(team => Team(world, team))]),
            ["people"] = new JsonArray([
                .. world.Users.Values.Select(user => user.ToJson(UserParts.Locale, world.Now)),
            ]),
            ["channels"] = new JsonArray([.. world.Conversations.Values.Select(Channel)]),
            ["connections"] = slack.Connections,
        });

    private static JsonObject Team(SlackWorld world, Team team)
    {
        var json = team.ToJson();
        json["bot_user"] = world.InstallationIn(team)?.BotUserId;
        json["bot_token"] = world.InstallationIn(team)?.Tokens[^1].Value;
        return json;
    }

    private static JsonObject Channel(Conversation conversation)
    {
        var json = conversation.ToJson("", withCount: true);
        json["members"] = new JsonArray([.. conversation.Members.Select(member => JsonValue.Create(member))]);
        return json;
    }

    private JsonArray Read(string name, string channel)
    {
        var person = _cast.Person(name);
        return [.. person.Reads(_cast.Channel(channel, person)).Select(Shown.Of)];
    }

    private JsonObject Screen(string name)
    {
        var person = _cast.Person(name);
        return new()
        {
            ["home"] = Shown.Of(person.Home),
            ["modals"] = new JsonArray([.. person.Modals.Select(Shown.Of)]),
        };
    }

    private static IResult Look(Func<JsonNode> look)
    {
        try
        {
            return Json(look());
        }
        catch (Exception exception) when (IsAskers(exception))
        {
            return Json(new JsonObject { ["error"] = exception.Message }, StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Who asked can put it right.</summary>
    private static bool IsAskers(Exception exception) =>
        exception is InvalidOperationException or KeyNotFoundException or JsonException or FormatException;

    private static string Escape(JsonNode? text) => Uri.EscapeDataString(text?.ToString() ?? "");

    private static IResult Json(JsonNode? node, int status = StatusCodes.Status200OK) =>
        Results.Text((node ?? new JsonObject()).ToJsonString(), "application/json", null, status);
}
