using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.BlockKit;
using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.People;

/// <summary>
/// Presses buttons and chooses from menus. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
/// </summary>
internal sealed class Acting(Stage stage, string userId)
{
    public async Task<DeliveryOutcome> ActAsync(
        Surface surface,
        string name,
        string? given,
        CancellationToken cancellationToken
    )
    {
        var offered = await OfferAsync(surface, name, given, cancellationToken);
        var payload = stage.Look(world => Payload(world, surface, name, given, offered));
        return await stage.SendAsync(ParcelKind.Interaction, payload, cancellationToken);
    }

    /// <summary>What a menu that the app fills offers for what is typed.</summary>
    public async Task<JsonArray> SuggestAsync(
        Surface surface,
        string name,
        string typed,
        CancellationToken cancellationToken
    )
    {
        var payload = stage.Look(world => Suggestion(world, surface, name, typed));
        var outcome = await stage.SendAsync(ParcelKind.Options, payload, cancellationToken);
        if (outcome is not DeliveryOutcome.Taken { Json: JsonObject answer })
            throw new InvalidOperationException($"The app gave no options: {outcome}.");

        var findings = new List<Finding>();
        OptionsShape.Check(answer, "", findings);
        return findings.Count == 0
            ? [.. Composition.Options(answer).Select(option => option.DeepClone())]
            : throw new InvalidOperationException(string.Join('\n', findings.Select(finding => finding.Text)));
    }

    /// <summary>Types into an element of a view, without telling the app.</summary>
    public async Task TypeAsync(string viewId, string name, string given, CancellationToken cancellationToken)
    {
        var offered = await OfferAsync(new Surface.InView(viewId), name, given, cancellationToken);
        stage.Look(world =>
        {
            var view = View(world, viewId);
            Put(view.Values, Found.In(view.Blocks, name), world, given, offered);
            return true;
        });
    }

    private static Shape OptionsShape { get; } =
        new Shape()
            .May("options", Rules.Items(0, 100, Composition.Option))
            .May("option_groups", Rules.Items(0, 100, Composition.OptionGroup))
            .Also(Rules.SomeOf(1, "options", "option_groups"));

    private async Task<IReadOnlyList<JsonNode>> OfferAsync(
        Surface surface,
        string name,
        string? given,
        CancellationToken cancellationToken
    )
    {
        var element = stage.Look(world => Found.In(Blocks(world, surface), name).Element);
        var isExternal = element["type"]!.ToString() is "external_select" or "multi_external_select";
        return isExternal && given is { Length: > 0 }
            ? [.. (await SuggestAsync(surface, name, given, cancellationToken)).OfType<JsonNode>()]
            : [.. Composition.Options(element)];
    }

    private JsonObject Payload(
        SlackWorld world,
        Surface surface,
        string name,
        string? given,
        IReadOnlyList<JsonNode> offered
    )
    {
        var found = Found.In(Blocks(world, surface), name);
        var action = new JsonObject
        {
            ["type"] = found.Type,
            ["action_id"] = found.ActionId,
            ["block_id"] = found.BlockId,
            ["action_ts"] = world.NextTs(),
        };
        foreach (var (member, value) in ActionValue(world, surface, found, given, offered))
            action[member] = value?.DeepClone();

        var payload = Start(world, surface, "block_actions", withTrigger: true);
        payload["actions"] = new JsonArray(action);
        return payload;
    }

    private JsonObject ActionValue(
        SlackWorld world,
        Surface surface,
        Found found,
        string? given,
        IReadOnlyList<JsonNode> offered
    )
    {
        if (StateValues.MemberOf(found.Type) is not null)
            return Put(Values(world, surface), found, world, given ?? "", offered);
        if (found.Type == "overflow")
            return new()
            {
                ["selected_option"] = offered
                    .First(one => one["value"]!.ToString() == given || one["text"]!["text"]!.ToString() == given)
                    .DeepClone(),
            };

        var shown = new JsonObject();
        foreach (var member in (ReadOnlySpan<string>)["text", "value", "url", "style"])
            if (found.Element[member] is { } value)
                shown[member] = value.DeepClone();
        return shown;
    }

    private JsonObject Suggestion(SlackWorld world, Surface surface, string name, string typed)
    {
        var found = Found.In(Blocks(world, surface), name);
        var payload = Start(world, surface, "block_suggestion", withTrigger: false);
        payload["action_id"] = found.ActionId;
        payload["block_id"] = found.BlockId;
        payload["value"] = typed;
        return payload;
    }

    private JsonObject Start(SlackWorld world, Surface surface, string type, bool withTrigger) =>
        surface switch
        {
            Surface.InView view => InView(world, View(world, view.ViewId), type, withTrigger),
            Surface.InMessage message => InMessage(world, message, type, withTrigger),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private JsonObject InView(SlackWorld world, View view, string type, bool withTrigger)
    {
        var team = world.Team(view.TeamId);
        var payload = Payloads.Of(world, type, world.Users[userId], team, withTrigger);
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = view.ToJson(world.InstallationIn(team)!);
        return payload;
    }

    private JsonObject InMessage(SlackWorld world, Surface.InMessage surface, string type, bool withTrigger)
    {
        var (where, message) = Message(world, surface);
        var payload = Payloads.Of(world, type, world.Users[userId], world.Team(where.TeamId), withTrigger);
        var isEphemeral = message.OnlyFor is not null;
        payload["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = where.Id,
            ["is_ephemeral"] = isEphemeral,
        };
        if (message.ThreadTs is { } thread)
            payload["container"]!["thread_ts"] = thread;
        payload["channel"] = where.ToShortJson();
        if (!isEphemeral)
            payload["message"] = message.ToJson(withMetadata: true);
        if (!withTrigger)
            return payload;

        payload["state"] = new JsonObject { ["values"] = Values(world, surface).DeepClone() };
        payload["response_url"] = world.NewReturnUrl("actions", where, userId, message.Ts).ToString();
        return payload;
    }

    private static JsonObject Put(
        JsonObject values,
        Found found,
        SlackWorld world,
        string given,
        IReadOnlyList<JsonNode> offered
    )
    {
        var state = Choosing.State(world, found.Element, given, offered);
        values[found.BlockId] ??= new JsonObject();
        values[found.BlockId]![found.ActionId] = state.DeepClone();
        return state;
    }

    private JsonObject Values(SlackWorld world, Surface surface)
    {
        if (surface is Surface.InView view)
            return View(world, view.ViewId).Values;

        var (_, message) = Message(world, (Surface.InMessage)surface);
        var before = world.Chosen.GetValueOrDefault((message.Ts, userId)) ?? [];
        return world.Chosen[(message.Ts, userId)] = StateValues.Of(message.Blocks ?? [], before);
    }

    private JsonArray Blocks(SlackWorld world, Surface surface) =>
        surface is Surface.InView view
            ? View(world, view.ViewId).Blocks
            : Message(world, (Surface.InMessage)surface).Message.Blocks ?? [];

    private View View(SlackWorld world, string id) =>
        world.Screens.Find(id) is { } view && view.UserId == userId
            ? view
            : throw new InvalidOperationException($"{userId} has no view {id} before them.");

    private (Conversation Where, Message Message) Message(SlackWorld world, Surface.InMessage surface)
    {
        var where = world.Conversations[surface.Channel];
        var message = where.Find(surface.Ts);
        return message is not null && (message.OnlyFor is null || message.OnlyFor == userId)
            ? (where, message)
            : throw new InvalidOperationException($"{userId} sees no message {surface.Ts} in {surface.Channel}.");
    }
}
