using static CommunityBot.FakeSlack.BlockKit.Composition;
using static CommunityBot.FakeSlack.BlockKit.Rules;

namespace CommunityBot.FakeSlack.BlockKit;

/// <summary>The blocks. https://docs.slack.dev/reference/block-kit/blocks</summary>
internal static class Blocks
{
    private static readonly Dictionary<string, Shape> Everywhere = new()
    {
        ["section"] = Block()
            .May("text", AnyText(3000))
            .May("fields", Items(1, 10, AnyText(2000)))
            .May("accessory", Elements.InSection)
            .May("expand", Flag)
            .Also(SomeOf(2, "text", "fields")),
        ["header"] = Block().Must("text", Plain(150)),
        ["divider"] = Block(),
        ["context"] = Block().Must("elements", Items(1, 10, Elements.InContext)),
        ["actions"] = Block().Must("elements", Items(1, 25, Elements.InActions)),
        ["input"] = Block()
            .Must("label", Plain(2000))
            .Must("element", Elements.InInput)
            .May("hint", Plain(2000))
            .May("optional", Flag)
            .May("dispatch_action", Flag),
        ["image"] = Block()
            .Must("alt_text", Text(1, 2000))
            .May("image_url", Url)
            .May("slack_file", SlackFile)
            .May("title", Plain(2000))
            .Also(SomeOf(1, "image_url", "slack_file")),
        ["rich_text"] = RichText.BlockShape,
        ["video"] = Block()
            .Must("alt_text", Text(1, 2000))
            .Must("title", Plain(199))
            .Must("thumbnail_url", Url)
            .Must("video_url", Url)
            .May("title_url", Url)
            .May("author_name", Text(1, 49))
            .May("provider_name", Text(1, 199))
            .May("provider_icon_url", Url)
            .May("description", Plain(199)),
    };

    private static readonly Dictionary<string, Shape> Cells = new()
    {
        ["raw_text"] = new Shape().Must("text", Text(0, 10_000)),
        ["raw_number"] = new Shape().Must("value", Anything).May("text", Text(0, 10_000)),
        ["rich_text"] = RichText.BlockShape,
    };

    private static readonly Dictionary<string, Shape> OnlyInMessages = new()
    {
        ["markdown"] = Block().Must("text", Text(1, 12_000)),
        ["table"] = Block()
            .Must("rows", Items(1, 100, Items(1, 20, Typed(Cells))))
            .May(
                "column_settings",
                Items(0, 20, new Shape().May("align", OneOf("left", "center", "right")).May("is_wrapped", Flag).Check)
            ),
        ["file"] = Block().Must("source", OneOf("remote")).Must("external_id", Id),
        ["context_actions"] = Block().Must("elements", Items(1, 5, Anything)),
    };

    private static readonly Dictionary<string, Shape> OnlyInModals = new()
    {
        ["alert"] = Block()
            .Must("text", AnyText(200))
            .May("level", OneOf("default", "info", "warning", "error", "success")),
    };

    public static Rule InMessages { get; } = Typed(Join(Everywhere, OnlyInMessages));

    public static Rule InModals { get; } = Typed(Join(Everywhere, OnlyInModals));

    public static Rule InHomes { get; } = Typed(Everywhere);

    private static Shape Block() => new Shape().May("block_id", Id);

    private static Dictionary<string, Shape> Join(Dictionary<string, Shape> one, Dictionary<string, Shape> other) =>
        one.Concat(other).ToDictionary(shape => shape.Key, shape => shape.Value);
}
