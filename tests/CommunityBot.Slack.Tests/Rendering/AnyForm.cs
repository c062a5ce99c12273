using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Messaging;
using CsCheck;

namespace CommunityBot.Slack.Tests.Rendering;

/// <summary>Forms of every kind of input, filled with what could have been typed into them before.</summary>
internal static class AnyForm
{
    // What somebody typed is in order, but may be anything else.
    private static readonly Gen<string> Typed = Gen.OneOf(
        AnyMessage.Letters(0, 3_000),
        Gen.OneOf("", "*Q&A* <!channel>", "שלום", "👩‍👩‍👧‍👦", "two\nlines")
    );

    private static readonly Gen<Input> Days = Gen.Select(AnyMessage.Phrases, Gen.Int[0, 3_000], DateOf);

    private static readonly Gen<Input> Inputs = Gen.OneOf(
        Gen.Select(AnyMessage.Phrases, Typed, Gen.Bool, TextOf),
        Gen.Select(AnyMessage.Phrases, Typed, SearchOf),
        Days,
        Gen.Select(AnyMessage.Phrases, Gen.Int[0, 1_439], TimeOf),
        Gen.Select(AnyMessage.Phrases, Gen.Int[-5, 500], NumberOf),
        Gen.Select(AnyMessage.Phrases, AnyMessage.Many(ShortOptions), Gen.Int, OneOf),
        Gen.Select(AnyMessage.Phrases, AnyMessage.Many(ShortOptions), Gen.Int, SeveralOf)
    );

    // A menu has room for values of 75 letters, and for some longer ones.
    private static Gen<Option> ShortOptions =>
        Gen.Select(
            AnyMessage.Phrases,
            Gen.Frequency((30, AnyMessage.Letters(0, 40)), (1, AnyMessage.Letters(76, 90))),
            (label, value) => new Option(label, value)
        );

    public static Gen<Form> Forms { get; } =
        Gen.Select(
            Gen.Select(AnyMessage.Phrases, AnyMessage.Phrases, AnyMessage.Letters(0, 2_300)),
            Gen.Frequency((6, Inputs.Array[0, 15]), (1, Inputs.Array[16, 25]), (1, Days.Array[60, 110])),
            Gen.Frequency((3, AnyMessage.Blocks.Array[0, 6]), (1, AnyMessage.Blocks.Array[80, 120])),
            Gen.Select(AnyMessage.Phrases, Gen.Bool, Gen.Bool),
            Of
        );

    private static Form Of(
        (Phrase Title, Phrase Submit, string Context) words,
        Input[] inputs,
        Block[] intro,
        (Phrase Hint, bool Optional, bool HasAside) rest
    ) =>
        new(
            "any.form",
            words.Title,
            [
                .. inputs.Select(
                    (input, number) =>
                        input with
                        {
                            Name = string.Create(CultureInfo.InvariantCulture, $"input-{number}"),
                            Hint = rest.Hint,
                            Optional = rest.Optional,
                        }
                ),
            ],
            words.Submit,
            words.Context
        )
        {
            Intro = [.. intro],
            Aside = rest.HasAside
                ? new(words.Title, "any.aside", words.Context[..Math.Min(words.Context.Length, 1_500)])
                : null,
        };

    private static Input TextOf(Phrase label, string typed, bool isMultiline) =>
        new Input.Text("", label, 3_000) { Multiline = isMultiline, Values = [typed] };

    private static Input SearchOf(Phrase label, string typed) =>
        new Input.Text("", label, 3_000) { Suggestions = "manners.zones", Values = [typed] };

    private static Input DateOf(Phrase label, int day) =>
        new Input.Date("", label)
        {
            Values = [new DateOnly(2026, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        };

    private static Input TimeOf(Phrase label, int minute) =>
        new Input.Time("", label)
        {
            Values = [new TimeOnly(minute / 60, minute % 60).ToString("HH:mm", CultureInfo.InvariantCulture)],
        };

    private static Input NumberOf(Phrase label, int number) =>
        new Input.Number("", label, -5, 500) { Values = [number.ToString(CultureInfo.InvariantCulture)] };

    private static Input OneOf(Phrase label, Option[] options, int chosen) =>
        new Input.One("", label, [.. options]) { Values = [.. Chosen(options, chosen).Take(1)] };

    private static Input SeveralOf(Phrase label, Option[] options, int chosen) =>
        new Input.Several("", label, [.. options]) { Values = Chosen(options, chosen) };

    private static ImmutableArray<string> Chosen(Option[] options, int chosen) =>
        [.. options.Where((_, number) => (chosen >> (number % 32) & 1) == 1).Select(option => option.Value).Distinct()];
}
