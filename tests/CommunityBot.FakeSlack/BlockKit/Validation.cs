using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.BlockKit;

/// <summary>Checks the blocks of a message and whole views, as Slack does before it takes them.</summary>
internal static class Validation
{
    private const int LargestView = 250 * 1024;

    public static List<Finding> Message(JsonArray blocks)
    {
        var findings = new List<Finding>();
        Rules.Items(0, 50, Blocks.InMessages)(blocks, "/blocks", findings);
        CheckIds(blocks, "/blocks", findings);
        if (OfType(blocks, "table").Count() > 1)
            findings.Add(new("only one table is allowed", "/blocks"));
        if (OfType(blocks, "markdown").Sum(block => block["text"]?.ToString().Length ?? 0) > 12_000)
            findings.Add(new("must be less than 12001 characters over all markdown blocks", "/blocks"));
        return findings;
    }

    public static List<Finding> View(JsonObject view, string expected)
    {
        var findings = new List<Finding>();
        Rules.OneOf(expected)(view["type"], "/view/type", findings);
        (expected == "modal" ? Modal : Home).Check(view, "/view", findings);
        if (view["blocks"] is JsonArray blocks)
        {
            CheckIds(blocks, "/view/blocks", findings);
            CheckInputs(view, blocks, findings);
        }

        if (System.Text.Encoding.UTF8.GetByteCount(view.ToJsonString()) > LargestView)
            findings.Add(new("view is larger than 250 KB", "/view"));
        return findings;
    }

    /// <summary>The text of all blocks, which Slack caps without saying so in its documentation.</summary>
    public static int Length(JsonArray blocks) => BlockTree.Texts(blocks).Sum(text => text.Length);

    private static readonly Shape Modal = AnyView(Blocks.InModals)
        .Must("title", Composition.Plain(24))
        .May("submit", Composition.Plain(24))
        .May("close", Composition.Plain(24))
        .May("clear_on_close", Rules.Flag)
        .May("notify_on_close", Rules.Flag)
        .May("submit_disabled", Rules.Flag);

    private static readonly Shape Home = AnyView(Blocks.InHomes);

    private static Shape AnyView(Rule block) =>
        new Shape()
            .Must("type", Rules.Anything)
            .Must("blocks", Rules.Items(0, 100, block))
            .May("callback_id", Rules.Id)
            .May("external_id", Rules.Id)
            .May("private_metadata", Rules.Text(0, 3000));

    private static void CheckIds(JsonArray blocks, string pointer, List<Finding> findings)
    {
        var seen = new HashSet<string>();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at] is not JsonObject block)
                continue;

            var here = string.Create(CultureInfo.InvariantCulture, $"{pointer}/{at}");
            if (block["block_id"]?.ToString() is { Length: > 0 } id && !seen.Add(id))
                findings.Add(new($"`block_id` must be unique: {id}", $"{here}/block_id"));
            var actions = BlockTree
                .Elements(block)
                .Select(element => element["action_id"]?.ToString())
                .OfType<string>();
            findings.AddRange(
                actions
                    .CountBy(action => action)
                    .Where(action => action.Value > 1)
                    .Select(action => new Finding($"`action_id` must be unique: {action.Key}", here))
            );
        }
    }

    private static void CheckInputs(JsonObject view, JsonArray blocks, List<Finding> findings)
    {
        var hasInput = OfType(blocks, "input").Any();
        if (view["type"]?.ToString() == "modal" && hasInput && view["submit"] is null)
            findings.Add(new("missing required field: submit", "/view"));
        var focused = BlockTree.Elements(blocks).Count(one => one.Element["focus_on_load"]?.ToString() == "true");
        if (focused > 1)
            findings.Add(new("only one element may have focus_on_load", "/view/blocks"));
        if (view["type"]?.ToString() == "home" && BlockTree.Elements(blocks).Any(IsFileInput))
            findings.Add(new("unsupported type: file_input", "/view/blocks"));
    }

    private static bool IsFileInput((JsonObject Block, JsonObject Element) one) =>
        one.Element["type"]?.ToString() == "file_input";

    private static IEnumerable<JsonObject> OfType(JsonArray blocks, string type) =>
        blocks.OfType<JsonObject>().Where(block => block["type"]?.ToString() == type);
}
