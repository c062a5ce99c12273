using CommunityBot.Core.Messaging;
using CsCheck;
using NodaTime;

namespace CommunityBot.Teams.Tests.Rendering;

/// <summary>Messages and forms that nobody would write, but somebody might type.</summary>
internal static class AnyMessage
{
    private static readonly string[] Nasty =
    [
        "",
        " \n\t ",
        "<!channel> <!here|all> <@U123> <#C1|x> <!subteam^S1>",
        "@channel @here @everyone #general https://evil.example/?a=1&b=2",
        "<https://evil.example|click>",
        "&amp;&lt;!channel&gt;",
        "*bold* _italic_ ~gone~ `code` ```block```",
        "> quoted\n>>> more",
        "👩‍👩‍👧‍👦🏳️‍🌈🇩🇪👍🏽",
        "שלום עולם مرحبا بالعالم",
        "\u202Ereversed\u2066isolated",
        "e\u0301\u0301\u0301\u0301",
        "\u0000\u0007\u001B[31m\u009B",
        "\uD83D",
        "\uDE00\uD83D",
        "\uFFFE\uFEFF",
        "[click](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example>",
        "<at>Ana</at> {{DATE(2026-01-01T00:00:00Z, LONG)}} {{{{TIME(2026-01-01T00:00:00Z)}}}} ${secret}",
        "- a\n* b\n+ c\n1. d\n2) e\n# f\n---\n===\n    g\n> h\n|i|\n|-|",
        "\\*not bold\\* \\\\ 5 * 3 * 2, snake_case_name, a](b",
        "Lean Coffee",
    ];

    private static readonly Gen<string> SomeWords = Gen.OneOf(
        Gen.OneOf(Nasty),
        Gen.String,
        Letters(0, 100),
        Gen.OneOf(Nasty).Array[0, 8].Select(string.Concat)
    );

    public static Gen<string> Words { get; } =
        Gen.Frequency(
            (12, SomeWords),
            (1, Gen.Select(SomeWords, Gen.Int[1, 100_000]).Select((some, length) => Repeat(some, length)))
        );

    public static Gen<Phrase> Phrases { get; } =
        Gen.Frequency(
            (6, Words.Select(Phrase (words) => new Phrase.Verbatim(words))),
            (1, Words.Select(Phrase (name) => new Phrase.Person(new("m"), name))),
            (1, Gen.Int.Select(Phrase (value) => new Phrase.Number(value))),
            (1, Gen.Long[-9_000_000_000, 90_000_000_000].Select(MomentOf)),
            (1, Gen.Long[0, 9_000_000_000].Select(SpanOf)),
            (1, Words.Array[0, 5].Select(Phrase (names) => new Phrase.List([.. names.Select(Of)])))
        );

    private static readonly Gen<string> Actions = Gen.OneOf("rhythms.answer", "a", "manners.mute-topic");

    private static readonly Gen<string> Values = Gen.Select(
        Gen.OneOf("", "@slack.T0123456789.C0123456789 ", "=", "~0"),
        Gen.Frequency(
            (8, Letters(0, 60)),
            (2, Letters(0, 1_400)),
            (1, Gen.OneOf(" ", "=x=", "~3", "ü|;:#.", "👩‍👩‍👧‍👦", " a "))
        ),
        (mark, value) => mark + value
    );

    public static Gen<Option> Options { get; } =
        Gen.Select(Phrases, Values, (label, value) => new Option(label, value));

    private static readonly Gen<Button> Buttons = Gen.Select(
        Phrases,
        Actions,
        Values,
        Gen.Enum<ButtonStyle>(),
        (label, action, value, style) =>
            new Button(label, action, value) { Style = style, OpensForm = style is ButtonStyle.Danger }
    );

    private static readonly Gen<Uri> Addresses = Gen.OneOf(
        Gen.OneOf(
            new Uri("https://example.org/a?b=1&c=<d>|e"),
            new Uri("http://localhost:5080/x.png"),
            new Uri("https://10.0.0.1/x.png"),
            new Uri("mailto:ana@example.org"),
            new Uri("javascript:alert(1)"),
            new Uri("https://bücher.example/ü"),
            new Uri("relative", UriKind.Relative)
        ),
        Letters(0, 5_000).Select(path => new Uri($"https://example.org/{path}"))
    );

    public static Gen<Block> Pressables { get; } =
        Gen.OneOf(
            Many(Buttons).Select(Block (items) => new Block.Buttons([.. items])),
            Gen.Select(Phrases, Actions, Many(Options), ChoiceOf)
        );

    public static Gen<Block> Blocks { get; } =
        Gen.Frequency(
            (2, Phrases.Select(Block (text) => new Block.Heading(text))),
            (4, Phrases.Select(Block (text) => new Block.Paragraph(text))),
            (2, Gen.Select(Phrases, Phrases, (label, value) => new Field(label, value)).Array[0, 25].Select(FieldsOf)),
            (4, Pressables),
            (1, Gen.Select(Addresses, Phrases, Block (source, alt) => new Block.Image(source, alt))),
            (1, Gen.Select(Phrases, Addresses, Block (label, target) => new Block.Link(label, target))),
            (
                1,
                Gen.Select(
                    Words,
                    Words,
                    Phrases,
                    Block (name, text, alt) => new Block.File(name, "text/plain", text, alt)
                )
            ),
            (1, Gen.Const((Block)new Block.Divider())),
            (2, Phrases.Select(Block (text) => new Block.Context(text)))
        );

    public static Gen<Message> Messages { get; } =
        Gen.Select(
            Phrases,
            Gen.Frequency((6, Blocks.Array[0, 12]), (1, Blocks.Array[40, 130])),
            (fallback, blocks) => new Message(fallback, [.. blocks])
        );

    /// <summary>A few, or now and then a great many.</summary>
    public static Gen<T[]> Many<T>(Gen<T> one) => Gen.Frequency((6, one.Array[0, 8]), (1, one.Array[90, 230]));

    public static Gen<string> Letters(int least, int most) =>
        Gen.Char.AlphaNumeric.Array[least, most].Select(letters => new string(letters));

    private static string Repeat(string some, int length) =>
        some.Length == 0 ? "" : string.Concat(Enumerable.Repeat(some, (length / some.Length) + 1));

    private static Phrase Of(string words) => new Phrase.Verbatim(words);

    private static Phrase MomentOf(long seconds) =>
        new Phrase.Moment(Instant.FromUnixTimeSeconds(seconds), (MomentStyle)(Math.Abs(seconds) % 3));

    private static Phrase SpanOf(long seconds) =>
        new Phrase.Span(Instant.FromUnixTimeSeconds(seconds), Instant.FromUnixTimeSeconds(seconds + 5_400));

    private static Block FieldsOf(Field[] fields) => new Block.Fields([.. fields]);

    private static Block ChoiceOf(Phrase label, string action, Option[] options) =>
        new Block.Choice(label, action, [.. options]);
}
