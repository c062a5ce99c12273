using static CommunityBot.FakeSlack.BlockKit.Composition;
using static CommunityBot.FakeSlack.BlockKit.Rules;

namespace CommunityBot.FakeSlack.BlockKit;

/// <summary>The elements that stand in blocks. https://docs.slack.dev/reference/block-kit/block-elements</summary>
internal static class Elements
{
    public static Shape Image { get; } = ImageShape();

    private static readonly Dictionary<string, Shape> Buttons = new()
    {
        ["button"] = Confirmed()
            .Must("text", Plain(75))
            .May("value", Text(0, 2000))
            .May("url", Url)
            .May("style", OneOf("primary", "danger"))
            .May("accessibility_label", Text(1, 75)),
        ["workflow_button"] = Confirmed()
            .Must("text", Plain(75))
            .Must("workflow", Anything)
            .May("style", OneOf("primary", "danger"))
            .May("accessibility_label", Text(1, 75)),
    };

    private static readonly Dictionary<string, Shape> Menus = new()
    {
        ["overflow"] = Confirmed().Must("options", Items(1, 5, OverflowOption)),
        ["static_select"] = StaticMenu().May("initial_option", Option),
        ["multi_static_select"] = Many(StaticMenu()).May("initial_options", Items(1, 100, Option)),
        ["external_select"] = ExternalMenu().May("initial_option", Option),
        ["multi_external_select"] = Many(ExternalMenu()).May("initial_options", Items(1, 100, Option)),
        ["users_select"] = Menu().May("initial_user", Id),
        ["multi_users_select"] = Many(Menu()).May("initial_users", Items(1, 100, Id)),
        ["channels_select"] = Menu().May("initial_channel", Id).May("response_url_enabled", Flag),
        ["multi_channels_select"] = Many(Menu()).May("initial_channels", Items(1, 100, Id)),
        ["conversations_select"] = ConversationsMenu()
            .May("initial_conversation", Id)
            .May("response_url_enabled", Flag),
        ["multi_conversations_select"] = Many(ConversationsMenu()).May("initial_conversations", Items(1, 100, Id)),
    };

    private static readonly Dictionary<string, Shape> Choices = new()
    {
        ["checkboxes"] = Focusable()
            .Must("options", Items(1, 10, FormattedOption))
            .May("initial_options", Items(1, 10, FormattedOption))
            .Also(InitialIsAnOption),
        ["radio_buttons"] = Focusable()
            .Must("options", Items(1, 10, FormattedOption))
            .May("initial_option", FormattedOption)
            .Also(InitialIsAnOption),
        ["datepicker"] = Menu().May("initial_date", Date),
        ["timepicker"] = Menu().May("initial_time", Time).May("timezone", Text(1, 100)),
        ["datetimepicker"] = Focusable().May("initial_date_time", Whole(1_000_000_000, 9_999_999_999)),
    };

    private static readonly Dictionary<string, Shape> Inputs = new()
    {
        ["plain_text_input"] = TextField()
            .May("initial_value", Text(0, 3000))
            .May("multiline", Flag)
            .May("min_length", Whole(0, 3000))
            .May("max_length", Whole(1, 3000)),
        ["email_text_input"] = TextField().May("initial_value", Text(0, 3000)),
        ["url_text_input"] = TextField().May("initial_value", Text(0, 3000)),
        ["number_input"] = TextField()
            .Must("is_decimal_allowed", Flag)
            .May("initial_value", Number)
            .May("min_value", Number)
            .May("max_value", Number),
        ["rich_text_input"] = TextField()
            .May("initial_value", RichText.Block)
            .May("min_lines", Whole(1, 100))
            .May("max_lines", Whole(1, 100)),
        ["file_input"] = Action().May("filetypes", Items(1, 100, Text(1, 20))).May("max_files", Whole(1, 10)),
    };

    /// <summary>What a block of actions may hold.</summary>
    public static Rule InActions { get; } = Typed(Join(Buttons, Menus, Choices, Only(Inputs, "rich_text_input")));

    /// <summary>What may stand beside a section.</summary>
    public static Rule InSection { get; } =
        Typed(Join(Buttons, Menus, Without(Choices, "datetimepicker"), new() { ["image"] = Image }));

    /// <summary>What an input may ask with.</summary>
    public static Rule InInput { get; } = Typed(Join(Without(Menus, "overflow"), Choices, Inputs));

    public static Rule InContext { get; } =
        Typed(Join(TextShapes(3000), new Dictionary<string, Shape> { ["image"] = Image }));

    public static Rule Button { get; } = Typed(Buttons);

    private static Shape Action() => new Shape().May("action_id", Id);

    private static Shape Confirmed() => Action().May("confirm", Confirm);

    private static Shape Focusable() => Confirmed().May("focus_on_load", Flag);

    private static Shape Menu() => Focusable().May("placeholder", Plain(150));

    private static Shape StaticMenu() =>
        Menu()
            .May("options", Items(1, 100, Option))
            .May("option_groups", Items(1, 100, OptionGroup))
            .Also(SomeOf(1, "options", "option_groups"))
            .Also(InitialIsAnOption);

    private static Shape ExternalMenu() => Menu().May("min_query_length", Whole(0, 3000));

    private static Shape ConversationsMenu() =>
        Menu().May("default_to_current_conversation", Flag).May("filter", Filter);

    private static Shape Many(Shape menu) => menu.May("max_selected_items", Whole(1, 1000));

    private static Shape TextField() =>
        Action()
            .May("placeholder", Plain(150))
            .May("focus_on_load", Flag)
            .May("dispatch_action_config", DispatchConfig);

    private static Shape ImageShape() =>
        new Shape()
            .Must("alt_text", Text(1, 2000))
            .May("image_url", Url)
            .May("slack_file", SlackFile)
            .Also(SomeOf(1, "image_url", "slack_file"));

    private static Dictionary<string, Shape> Join(params Dictionary<string, Shape>[] parts) =>
        parts.SelectMany(part => part).ToDictionary(part => part.Key, part => part.Value);

    private static Dictionary<string, Shape> Only(Dictionary<string, Shape> shapes, string name) =>
        new() { [name] = shapes[name] };

    private static Dictionary<string, Shape> Without(Dictionary<string, Shape> shapes, string name) =>
        shapes.Where(shape => shape.Key != name).ToDictionary(shape => shape.Key, shape => shape.Value);
}
