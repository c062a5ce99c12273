using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.BlockKit;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>The method says no: <c>ok: false</c> with a code and what more there is to say.</summary>
internal sealed class Refusal(string code) : Exception(code)
{
    public string Code { get; } = code;

    /// <summary>What stands in the answer beside the code.</summary>
    public JsonObject More { get; init; } = [];

    public static Refusal OfArguments(params IEnumerable<string> messages) =>
        new("invalid_arguments") { More = new() { ["response_metadata"] = Metadata(messages) } };

    public static Refusal OfBlocks(string code, IReadOnlyList<Finding> findings) =>
        new(code)
        {
            More = new()
            {
                ["errors"] = new JsonArray([.. findings.Select(finding => JsonValue.Create(finding.Text))]),
                ["response_metadata"] = Metadata(findings.Select(finding => finding.Text)),
            },
        };

    public static Refusal OfScope(string needed, IEnumerable<string> provided) =>
        new("missing_scope")
        {
            More = new() { ["needed"] = needed, ["provided"] = string.Join(',', provided.Order()) },
        };

    private static JsonObject Metadata(IEnumerable<string> messages) =>
        new() { ["messages"] = new JsonArray([.. messages.Select(message => JsonValue.Create($"[ERROR] {message}"))]) };
}
