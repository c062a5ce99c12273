using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.WebApi;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.People;

/// <summary>
/// Submits and closes modals, and does what the app answers. https://docs.slack.dev/surfaces/modals#handling_submissions
/// </summary>
internal sealed class Submitting(Stage stage, string userId)
{
    public async Task<Submission> SubmitAsync(string viewId, CancellationToken cancellationToken)
    {
        var incomplete = stage.Look(world => ClientCheck.Of(Top(world, viewId).Blocks, Top(world, viewId).Values));
        if (incomplete.Count > 0)
            return new Submission.Incomplete(incomplete);

        var payload = stage.Look(world => Payload(world, Top(world, viewId), "view_submission"));
        var outcome = await stage.SendAsync(ParcelKind.Interaction, payload, cancellationToken);
        var result = outcome is DeliveryOutcome.Taken taken
            ? stage.Look(world => Take(world, viewId, taken))
            : new Submission.Failed(outcome.ShownError!);
        if (result is Submission.Failed failed)
            stage.Errors.Add(failed.Reason);
        return result;
    }

    /// <summary>Closes the top form, or with the cross the whole stack.</summary>
    public async Task CloseAsync(bool isCleared, CancellationToken cancellationToken)
    {
        var payload = stage.Look(world => Close(world, isCleared));
        if (payload is not null)
            await stage.SendAsync(ParcelKind.Interaction, payload, cancellationToken);
    }

    private JsonObject? Close(SlackWorld world, bool isCleared)
    {
        var stack = world.Screens.Modals(userId);
        var view = isCleared ? stack[0] : stack[^1];
        var clears = isCleared || view.Body["clear_on_close"]?.GetValue<bool>() is true;
        var payload = view.NotifiesOnClose ? Payload(world, view, "view_closed") : null;
        payload?.Add("is_cleared", isCleared);
        if (clears)
            stack.Clear();
        else
            stack.Remove(view);
        return payload;
    }

    private JsonObject Payload(SlackWorld world, View view, string type)
    {
        var team = world.Team(view.TeamId);
        var payload = Payloads.Of(world, type, world.Users[userId], team, withTrigger: type == "view_submission");
        payload["view"] = view.ToJson(world.InstallationIn(team)!);
        if (type == "view_submission")
            payload["response_urls"] = ReturnUrls(world, view);
        return payload;
    }

    /// <summary>For the conversations chosen in menus with response_url_enabled.</summary>
    private JsonArray ReturnUrls(SlackWorld world, View view)
    {
        var urls = new JsonArray();
        foreach (var (block, element) in BlockKit.BlockTree.Elements(view.Blocks))
        {
            if (element["response_url_enabled"]?.GetValue<bool>() is not true)
                continue;

            var (blockId, actionId) = (block["block_id"]!.ToString(), element["action_id"]!.ToString());
            var state = view.Values[blockId]?[actionId];
            var chosen = (state?["selected_conversation"] ?? state?["selected_channel"])?.ToString();
            if (chosen is not null && world.Conversations.TryGetValue(chosen, out var where))
                urls.Add(
                    (JsonNode)
                        new JsonObject
                        {
                            ["block_id"] = blockId,
                            ["action_id"] = actionId,
                            ["channel_id"] = chosen,
                            ["response_url"] = world.NewReturnUrl("app", where, userId, original: null).ToString(),
                        }
                );
        }

        return urls;
    }

    private Submission Take(SlackWorld world, string viewId, DeliveryOutcome.Taken taken)
    {
        if (taken.Text is null or "" || taken.Json is JsonObject { Count: 0 })
            return Closed(world, viewId);
        if (taken.Json is not JsonObject answer)
            return new Submission.Failed("the answer isn't JSON");

        try
        {
            return answer["response_action"]?.ToString() switch
            {
                "errors" => Mistakes(Top(world, viewId), answer["errors"] as JsonObject),
                "update" => new Submission.Replaced(
                    Seen(world, new ViewBook(world).Update(Top(world, viewId), answer["view"], hash: null))
                ),
                "push" => new Submission.Pushed(
                    Seen(world, new ViewBook(world).Push(Team(world, viewId), userId, answer["view"]))
                ),
                "clear" => Cleared(world),
                var other => new Submission.Failed($"unknown response_action {other}"),
            };
        }
        catch (Refusal refusal)
        {
            return new Submission.Failed($"{refusal.Code} {refusal.More.ToJsonString()}");
        }
    }

    /// <summary>Errors stand at inputs of the view; with any other name people see but a general error.</summary>
    private static Submission Mistakes(View view, JsonObject? errors)
    {
        var inputs = view
            .Blocks.OfType<JsonObject>()
            .Where(block => block["type"]!.ToString() == "input")
            .Select(block => block["block_id"]!.ToString())
            .ToHashSet();
        var isUsable =
            errors is { Count: > 0 } && errors.All(error => inputs.Contains(error.Key) && error.Value is JsonValue);
        return isUsable
            ? new Submission.Mistakes(errors!.ToDictionary(error => error.Key, error => error.Value!.ToString()))
            : new Submission.Failed("errors that aren't at inputs of this view");
    }

    private Submission.Closed Closed(SlackWorld world, string viewId)
    {
        world.Screens.Modals(userId).RemoveAll(view => view.Id == viewId);
        return new();
    }

    private Submission.Cleared Cleared(SlackWorld world)
    {
        world.Screens.Modals(userId).Clear();
        return new();
    }

    private static SeenView Seen(SlackWorld world, View view) =>
        new(view.Id, view.ToJson(world.InstallationIn(world.Team(view.TeamId))!));

    private Team Team(SlackWorld world, string viewId) => world.Team(Top(world, viewId).TeamId);

    private View Top(SlackWorld world, string viewId) =>
        world.Screens.Modals(userId).Find(view => view.Id == viewId)
        ?? throw new InvalidOperationException($"{userId} has no modal {viewId} open.");
}
