using static CommunityBot.FakeSlack.BlockKit.Rules;

namespace CommunityBot.FakeSlack.BlockKit;

/// <summary>Rich text. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block</summary>
internal static class RichText
{
    private static readonly Dictionary<string, Shape> Pieces = new()
    {
        ["text"] = Styled().Must("text", Text(1, 12_000)),
        ["link"] = Styled().Must("url", Url).May("text", Text(0, 12_000)).May("unsafe", Flag),
        ["emoji"] = Styled().Must("name", Text(1, 255)).May("unicode", Text(1, 255)).May("url", Url),
        ["user"] = Styled().Must("user_id", Id),
        ["usergroup"] = Styled().Must("usergroup_id", Id),
        ["channel"] = Styled().Must("channel_id", Id),
        ["team"] = Styled().Must("team_id", Id),
        ["broadcast"] = Styled().Must("range", OneOf("here", "channel", "everyone")),
        ["color"] = Styled().Must("value", Text(1, 20)),
        ["date"] = Styled()
            .Must("timestamp", Whole(0, 99_999_999_999))
            .Must("format", Text(1, 255))
            .May("url", Url)
            .May("fallback", Text(1, 3000)),
    };

    private static readonly Dictionary<string, Shape> Sections = new()
    {
        ["rich_text_section"] = new Shape().Must("elements", Items(0, 1000, Typed(Pieces))),
    };

    private static readonly Dictionary<string, Shape> Parts = new()
    {
        ["rich_text_section"] = Sections["rich_text_section"],
        ["rich_text_quote"] = Bordered().Must("elements", Items(0, 1000, Typed(Pieces))),
        ["rich_text_preformatted"] = Bordered().Must("elements", Items(0, 1000, Typed(Pieces))),
        ["rich_text_list"] = Bordered()
            .Must("style", OneOf("bullet", "ordered"))
            .Must("elements", Items(1, 1000, Typed(Sections)))
            .May("indent", Whole(0, 8))
            .May("offset", Whole(0, 10_000)),
    };

    public static Shape BlockShape { get; } =
        new Shape().May("block_id", Id).Must("elements", Items(1, 1000, Typed(Parts)));

    public static Rule Block { get; } = Typed(new Dictionary<string, Shape> { ["rich_text"] = BlockShape });

    private static Shape Styled() =>
        new Shape().May(
            "style",
            new Shape()
                .May("bold", Flag)
                .May("italic", Flag)
                .May("strike", Flag)
                .May("code", Flag)
                .May("underline", Flag)
                .May("highlight", Flag)
                .May("client_highlight", Flag)
                .May("unlink", Flag)
                .Check
        );

    private static Shape Bordered() => new Shape().May("border", Whole(0, 1));
}
