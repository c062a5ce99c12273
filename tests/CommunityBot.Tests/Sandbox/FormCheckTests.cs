using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Sandbox;

namespace CommunityBot.Tests.Sandbox;

public sealed class FormCheckTests
{
    private static readonly Phrase Label = new Phrase.Verbatim("Label");
    private static readonly ImmutableArray<Option> Options = [new(Label, "a"), new(Label, "b")];

    public static TheoryData<Input, string, string?> Typed { get; } =
        new()
        {
            { new Input.Text("x", Label, 5), "", "mend-empty" },
            { new Input.Text("x", Label, 5), "   ", "mend-empty" },
            { new Input.Text("x", Label, 5), "12345", null },
            { new Input.Text("x", Label, 5), "123456", "mend-long" },
            {
                new Input.Text("x", Label, 5) { Optional = true },
                "",
                null
            },
            { new Input.Number("x", Label, 2, 9), "1", "mend-number" },
            { new Input.Number("x", Label, 2, 9), "9", null },
            { new Input.Number("x", Label, 2, 9), "four", "mend-number" },
            { new Input.Date("x", Label), "2026-02-30", "mend-date" },
            { new Input.Date("x", Label), "2026-02-28", null },
            { new Input.Time("x", Label), "25:00", "mend-time" },
            { new Input.Time("x", Label), "18:00", null },
            { new Input.One("x", Label, Options), "", "mend-choose" },
            { new Input.Several("x", Label, Options), "", "mend-choose" },
            { new Input.File("x", Label, ".ics", 3), "ä1", null },
            { new Input.File("x", Label, ".ics", 3), "ä12", "mend-file-size" },
        };

    [Theory]
    [MemberData(nameof(Typed))]
    public void A_platform_holds_back_what_an_input_cant_hold(Input input, string typed, string? mend)
    {
        var form = new Form("f", Label, [input], Label, "");
        var values = new FormValues(ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("x", [typed]));

        var errors = FormCheck.Errors(form, values).Select(error => error.Mend).Cast<Phrase.Text>();

        Assert.Equal(mend is null ? [] : [$"sandbox.{mend}"], errors.Select(error => error.Key));
    }
}
