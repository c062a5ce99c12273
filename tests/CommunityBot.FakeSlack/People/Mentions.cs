using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.FakeSlack.People;

/// <summary>Names that were picked while writing: <c>&lt;@U…&gt;</c> and <c>&lt;#C…&gt;</c>.</summary>
internal static partial class Mentions
{
    public static IEnumerable<string> In(string text) =>
        Pattern().Matches(text).Select(match => match.Value).Distinct();

    /// <summary>The elements of rich text.</summary>
    public static JsonArray Split(string text)
    {
        var pieces = new JsonArray();
        var at = 0;
        foreach (var match in Pattern().Matches(text).Cast<Match>())
        {
            AddText(pieces, text[at..match.Index]);
            var (kind, id) = match.Groups["kind"].Value == "@" ? ("user", "user_id") : ("channel", "channel_id");
            pieces.Add((JsonNode)new JsonObject { ["type"] = kind, [id] = match.Groups["id"].Value });
            at = match.Index + match.Length;
        }

        AddText(pieces, text[at..]);
        return pieces;
    }

    private static void AddText(JsonArray pieces, string text)
    {
        if (text.Length > 0)
            pieces.Add((JsonNode)new JsonObject { ["type"] = "text", ["text"] = text });
    }

    [GeneratedRegex(@"<(?<kind>[@#])(?<id>[UWC][A-Z0-9]+)(\|[^>]*)?>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
