using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.BlockKit;
using CommunityBot.FakeSlack.WebApi;

namespace CommunityBot.FakeSlack.World;

/// <summary>Opens, stacks and redraws views, by the Web API and by answers to submissions alike.</summary>
internal sealed class ViewBook(SlackWorld world)
{
    public View Open(Team team, string userId, JsonNode? given)
    {
        var view = New(team, userId, Checked(given, "modal"));
        var stack = world.Screens.Modals(userId);
        stack.Clear();
        stack.Add(view);
        return view;
    }

    public View Push(Team team, string userId, JsonNode? given)
    {
        var stack = world.Screens.Modals(userId);
        if (stack.Count == 0)
            throw new Refusal("not_found");
        if (stack.Count >= Screens.MaximumModals)
            throw new Refusal("push_limit_reached");

        var view = New(team, userId, Checked(given, "modal"));
        view.RootId = stack[0].Id;
        view.PreviousId = stack[^1].Id;
        stack.Add(view);
        return view;
    }

    public View Update(View view, JsonNode? given, string? hash)
    {
        if (hash is { Length: > 0 } && hash != view.Hash)
            throw new Refusal("hash_conflict");

        var body = Checked(given, view.Type);
        RequireUnique(body, view.TeamId, except: view);
        Draw(view, body);
        return view;
    }

    public View Publish(Team team, string userId, JsonNode? given, string? hash)
    {
        if (world.Screens.Homes.TryGetValue(userId, out var home))
            return Update(home, given, hash);
        if (hash is { Length: > 0 })
            throw new Refusal("hash_conflict");

        return world.Screens.Homes[userId] = New(team, userId, Checked(given, "home"));
    }

    private View New(Team team, string userId, JsonObject body)
    {
        RequireUnique(body, team.Id, except: null);
        var view = new View(world.Ids.Next("V"), team.Id, userId, body);
        Draw(view, body);
        return view;
    }

    private void Draw(View view, JsonObject body)
    {
        view.Body = body;
        view.Values = StateValues.Of(view.Blocks, view.Values);
        view.Hash = $"{world.Now.ToUnixTimeSeconds()}.{Ids.Secret(4)}";
    }

    private void RequireUnique(JsonObject body, string teamId, View? except)
    {
        var id = body["external_id"]?.ToString();
        if (
            id is { Length: > 0 }
            && world.Screens.All.Any(one => one != except && one.TeamId == teamId && one.ExternalId == id)
        )
            throw new Refusal("duplicate_external_id");
    }

    private static JsonObject Checked(JsonNode? given, string type)
    {
        if (given is not JsonObject view)
            throw Refusal.OfArguments("missing required field: view");

        var findings = Validation.View(view, type);
        if (findings.Count > 0)
            throw Refusal.OfBlocks("invalid_arguments", findings);

        var body = view.DeepClone().AsObject();
        body["blocks"] = BlockTree.WithIds(body["blocks"]!.AsArray());
        return body;
    }
}
