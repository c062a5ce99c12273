using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.People;
using CommunityBot.FakeSlack.WebApi;
using NodaTime.Text;

namespace CommunityBot.FakeSlack.Page;

/// <summary>What the control API answers with.</summary>
internal static class Shown
{
    public static JsonObject Of(SeenMessage message) =>
        new()
        {
            ["channel"] = message.Channel,
            ["ts"] = message.Ts,
            ["from"] = message.From,
            ["is_from_bot"] = message.IsFromBot,
            ["text"] = message.Text,
            ["shown"] = message.Shown,
            ["blocks"] = message.Blocks.DeepClone(),
            ["thread"] = message.Thread,
            ["is_ephemeral"] = message.IsEphemeral,
            ["is_edited"] = message.IsEdited,
            ["files"] = new JsonArray([.. message.Files.Select(file => JsonValue.Create(file))]),
        };

    public static JsonObject? Of(SeenView? view)
    {
        if (view is null)
            return null;

        return new()
        {
            ["id"] = view.Id,
            ["title"] = view.Title,
            ["shown"] = view.Shown,
            ["view"] = view.Json.DeepClone(),
        };
    }

    public static JsonObject Of(DeliveryOutcome outcome) =>
        new() { ["outcome"] = outcome.GetType().Name, ["shown_error"] = outcome.ShownError };

    public static JsonObject Of(Submission submission) =>
        submission switch
        {
            Submission.Incomplete incomplete => With("incomplete", "errors", Errors(incomplete.Errors)),
            Submission.Mistakes mistakes => With("mistakes", "errors", Errors(mistakes.Errors)),
            Submission.Replaced replaced => With("replaced", "view", Of(replaced.View)),
            Submission.Pushed pushed => With("pushed", "view", Of(pushed.View)),
            Submission.Failed failed => With("failed", "reason", failed.Reason),
            Submission.Cleared => new() { ["result"] = "cleared" },
            _ => new() { ["result"] = "closed" },
        };

    public static JsonObject Of(SlackWorkspace workspace) => new() { ["id"] = workspace.Id };

    public static JsonObject Of(ApiCall call) =>
        new()
        {
            ["method"] = call.Method,
            ["team"] = call.TeamId,
            ["at"] = InstantPattern.ExtendedIso.Format(call.At),
            ["status"] = call.Status,
            ["error"] = call.Error,
            ["arguments"] = call.Arguments.DeepClone(),
            ["answer"] = call.Answer?.DeepClone(),
        };

    public static JsonObject Of(DeliveryAttempt attempt) =>
        new()
        {
            ["kind"] = attempt.Kind.ToString(),
            ["what"] = attempt.What,
            ["retry"] = attempt.Retry,
            ["at"] = InstantPattern.ExtendedIso.Format(attempt.At),
            ["took_ms"] = attempt.Took.TotalMilliseconds,
            ["outcome"] = attempt.Outcome.GetType().Name,
            ["payload"] = attempt.Payload.DeepClone(),
        };

    private static JsonObject With(string result, string name, JsonNode? value) =>
        new() { ["result"] = result, [name] = value };

    private static JsonObject Errors(IReadOnlyDictionary<string, string> errors) =>
        new(errors.Select(error => KeyValuePair.Create(error.Key, (JsonNode?)error.Value)));
}
