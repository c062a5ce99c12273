using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core.Messaging;
using CommunityBot.Teams.Wire.Cards;

namespace CommunityBot.Teams.Rendering;

/// <summary>
/// Draws the inputs of a form, still empty: <see cref="FormFilling"/> puts in what stands in them. A hint stands below its
/// input, since cards have none of their own. Two kinds of input are made of others:
/// <list type="bullet">
/// <item>A text with suggestions is a set of choices that Teams asks the bot to fill while somebody types; what is sent
/// off is one of the choices, never something else that was typed.</item>
/// <item>A file is a text into which its content is pasted: cards take no files. Its hint says how, in place of its own.</item>
/// </list>
/// https://learn.microsoft.com/adaptive-cards/authoring-cards/input-validation
/// </summary>
internal sealed class FormDrawer(Pen pen, FormSizes sizes)
{
    /// <summary>How long a pasted file may be, so that a card can show it again in case something is wrong with it.</summary>
    public const int MaxFile = 20_000;

    private const int MaxText = 3_000;
    private const int MaxMend = 200;
    private const int MaxPlaceholder = 100;
    private const int MaxToTick = 10;

    private readonly ChoiceDrawer _choices = new(pen);

    /// <summary>The input and what stands below it; nothing where it is a menu of nothing.</summary>
    public ImmutableArray<ElementPayload> Draw(Input input)
    {
        var id = InputId.Of(input);
        var label = pen.LineOrNothing(input.Label, sizes.Label);

        return input switch
        {
            Input.Text { Suggestions: { } name } => Below(Suggested(id, label, name), input),
            Input.Text text => Below(
                new ElementPayload.TextInput(id, label, Math.Clamp(text.MaxLength, 1, MaxText))
                {
                    IsMultiline = text.Multiline ? true : null,
                },
                input
            ),
            Input.Date => Below(new ElementPayload.DateInput(id, label), input),
            Input.Time => Below(new ElementPayload.TimeInput(id, label), input),
            Input.Number number => Below(
                new ElementPayload.NumberInput(id, label, number.Min, number.Max),
                input,
                CardTexts.Between(number.Min, number.Max)
            ),
            Input.One one => One(id, label, one),
            Input.Several several => Several(id, label, several),
            Input.File file => File(id, label, file),
            _ => throw new UnreachableException(),
        };
    }

    private ElementPayload.ChoiceSet Suggested(string id, string label, string name) =>
        new(id, label, [])
        {
            Style = "filtered",
            Query = new(name),
            Placeholder = pen.LineOrNothing(CardTexts.Choose, MaxPlaceholder),
        };

    private ImmutableArray<ElementPayload> One(string id, string label, Input.One one)
    {
        var all = _choices.Choices(one.Options, OptionCode.Write);
        var kept = ChoiceDrawer.Within(all, sizes.Choices, [.. one.Values.Take(1).Select(OptionCode.Write)]);
        var set = new ElementPayload.ChoiceSet(id, label, kept)
        {
            Style = ChoiceDrawer.Style(kept),
            Placeholder = pen.LineOrNothing(CardTexts.Choose, MaxPlaceholder),
        };

        return kept.IsEmpty ? [] : [.. Below(set, one), .. _choices.More(all.Length - kept.Length)];
    }

    private ImmutableArray<ElementPayload> Several(string id, string label, Input.Several several)
    {
        var all = _choices.Choices(several.Options, OptionCode.WriteOneOfMany);
        var kept = ChoiceDrawer.Within(all, sizes.Choices, [.. several.Values.Select(OptionCode.WriteOneOfMany)]);
        var set = new ElementPayload.ChoiceSet(id, label, kept)
        {
            Style = kept.Length > MaxToTick ? "compact" : "expanded",
            IsMultiSelect = true,
            Wrap = true,
        };

        return kept.IsEmpty ? [] : [.. Below(set, several), .. _choices.More(all.Length - kept.Length)];
    }

    private ImmutableArray<ElementPayload> File(string id, string label, Input.File file)
    {
        var length = Math.Clamp(file.MaxBytes, 1, MaxFile);
        var input = new ElementPayload.TextInput(id, label, length) { IsMultiline = true };

        return Below(input, file with { Hint = CardTexts.PasteFile(file.Extension, length) });
    }

    private ImmutableArray<ElementPayload> Below(ElementPayload.Input element, Input input, Phrase? mend = null) =>
        [
            element with
            {
                IsRequired = input.Optional ? null : true,
                ErrorMessage =
                    input.Optional && mend is null ? null : pen.LineOrNothing(mend ?? CardTexts.IsNeeded, MaxMend),
            },
            .. input.Hint is { } hint && sizes.Hint > 0 && pen.Markdown(hint, sizes.Hint) is { Length: > 0 } text
                ?
                [
                    new ElementPayload.TextBlock(text)
                    {
                        Size = "Small",
                        IsSubtle = true,
                        Spacing = "Small",
                    },
                ]
                : ImmutableArray<ElementPayload>.Empty,
        ];
}
