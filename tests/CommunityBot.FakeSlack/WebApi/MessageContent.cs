using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.BlockKit;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>What a message is to show, checked. https://docs.slack.dev/reference/methods/chat.postMessage</summary>
internal sealed record MessageContent(string? Text, JsonArray? Blocks, JsonObject? Metadata, bool ClearsMetadata)
{
    /// <summary>Above this sum of text in blocks Slack says msg_blocks_too_long; the number is from its maintainers.</summary>
    private const int MostText = 13_200;
    private const int LongestText = 40_000;
    private const int LargestMetadata = 8_000;

    public bool IsTruncated { get; private init; }

    public static MessageContent Read(Arguments arguments)
    {
        var text = arguments.Text("text");
        var blocks = ReadBlocks(arguments);
        if (arguments.Has("markdown_text"))
        {
            if (text is { Length: > 0 } || blocks is not null)
                throw new Refusal("markdown_text_conflict");
            text = arguments.Text("markdown_text");
        }

        var hasAttachments = arguments.Nested("attachments") is JsonArray { Count: > 0 };
        if (text is null or "" && blocks is not { Count: > 0 } && !hasAttachments)
            throw new Refusal("no_text");

        var isLong = text?.Length > LongestText;
        var metadata = ReadMetadata(arguments, out var clears);
        return new(isLong ? text![..LongestText] : text, blocks, metadata, clears) { IsTruncated = isLong };
    }

    /// <summary>The text that people without blocks see; Slack makes one where the app gave none.</summary>
    public string ShownText => Text ?? "";

    public static JsonArray? ReadBlocks(Arguments arguments)
    {
        if (arguments.Nested("blocks") is not { } given)
            return null;
        if (given is not JsonArray blocks)
            throw new Refusal("invalid_blocks_format");

        var findings = Validation.Message(blocks);
        if (findings.Count > 0)
            throw Refusal.OfBlocks("invalid_blocks", findings);
        if (Validation.Length(blocks) > MostText)
            throw new Refusal("msg_blocks_too_long");

        return BlockTree.WithIds(blocks);
    }

    private static JsonObject? ReadMetadata(Arguments arguments, out bool clears)
    {
        clears = false;
        if (arguments.Nested("metadata") is not { } given)
            return null;
        if (given is JsonObject { Count: 0 })
        {
            clears = true;
            return null;
        }

        var isWhole =
            given is JsonObject metadata
            && metadata["event_type"]?.GetValueKind() is JsonValueKind.String
            && metadata["event_type"]!.ToString() is { Length: > 0 and <= 255 }
            && metadata["event_payload"] is JsonObject
            && metadata.Count == 2;
        if (!isWhole)
            throw new Refusal("invalid_metadata_format");
        if (Encoding.UTF8.GetByteCount(given.ToJsonString()) > LargestMetadata)
            throw new Refusal("metadata_too_large");
        if (given["event_payload"]!.AsObject().Any(member => Depth(member.Value) > 2))
            throw new Refusal("invalid_metadata_schema");

        return given.DeepClone().AsObject();
    }

    private static int Depth(JsonNode? node) =>
        node switch
        {
            JsonObject one => 1 + one.Select(member => Depth(member.Value)).DefaultIfEmpty().Max(),
            JsonArray many => 1 + many.Select(Depth).DefaultIfEmpty().Max(),
            _ => 0,
        };
}
