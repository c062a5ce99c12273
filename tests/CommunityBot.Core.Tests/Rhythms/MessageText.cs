using System.Diagnostics;
using System.Globalization;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using NodaTime;

namespace CommunityBot.Core.Tests.Rhythms;

/// <summary>Writes messages and forms as plain text, as somebody in Berlin would read them.</summary>
internal static class MessageText
{
    private static readonly Texts Texts = new(
        RhythmsCapability.Capability.Texts.Add("messaging", MessagingTexts.Resources)
    );

    public static Reader InBerlin(string language) =>
        new(CultureInfo.GetCultureInfo(language), DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    public static string Text(this Phrase phrase, string language = "en") =>
        new PhraseWriter(Texts, InBerlin(language)).Write(phrase);

    public static string Text(this Message message, string language = "en") =>
        string.Join('\n', message.Blocks.Select(block => Write(block, language)));

    public static string Text(this Form form, string language = "en") =>
        string.Join(
            '\n',
            [
                $"# {form.Title.Text(language)}",
                .. form.Intro.Select(block => Write(block, language)),
                .. form.Inputs.Select(input => Write(input, language)),
                $"[{form.Submit.Text(language)}]{(form.Aside is { } aside ? $" [{aside.Label.Text(language)}]" : "")}",
            ]
        );

    private static string Write(Block block, string language) =>
        block switch
        {
            Block.Heading heading => $"## {heading.Text.Text(language)}",
            Block.Paragraph paragraph => paragraph.Text.Text(language),
            Block.Fields fields => string.Join(
                '\n',
                fields.Items.Select(field => $"{field.Label.Text(language)}: {field.Value.Text(language)}")
            ),
            Block.Buttons buttons => string.Join(
                ' ',
                buttons.Items.Select(button => $"[{button.Label.Text(language)}]({button.Action} {button.Value})")
            ),
            Block.Link link => $"{link.Label.Text(language)} <{link.Target}>",
            Block.Divider => "---",
            Block.Context context => $"({context.Text.Text(language)})",
            _ => throw new UnreachableException(),
        };

    private static string Write(Input input, string language)
    {
        var options = input switch
        {
            Input.One one => one.Options,
            Input.Several several => several.Options,
            _ => [],
        };
        var choices = options.IsEmpty ? "" : $" of {string.Join(" | ", options.Select(o => o.Label.Text(language)))}";
        var hint = input.Hint is { } said ? $" ({said.Text(language)})" : "";

        return $"{input.Label.Text(language)}{(input.Optional ? "?" : "")}: {string.Join(',', input.Values)}{choices}{hint}";
    }
}
