using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms.Rendering;
using CommunityBot.Teams.Wire.Cards;
using NodaTime.Text;

namespace CommunityBot.Teams.Rendering;

/// <summary>
/// Puts values into the inputs of a form that was drawn empty, and what is wrong with them in red below each. A value that
/// the input couldn't show isn't put in: a day that is none, a choice that isn't there.
/// </summary>
internal static class FormFilling
{
    /// <summary>The form with these values.</summary>
    public static ImmutableArray<ElementPayload> Fill(ImmutableArray<ElementPayload> form, FormValues values) =>
        [.. form.Select(element => element is ElementPayload.Input input ? Fill(input, values) : element)];

    /// <summary>The form with what is wrong below each input; what is about no input of it stands on top.</summary>
    public static ImmutableArray<ElementPayload> Mark(
        ImmutableArray<ElementPayload> form,
        ImmutableArray<InputError> errors,
        Func<Phrase, ElementPayload> draw
    )
    {
        var ids = form.OfType<ElementPayload.Input>().Select(input => input.Id).ToList();
        var lost = errors.Where(error => !ids.Exists(id => InputId.IsOf(id, error.Input)));

        return
        [
            .. errors.IsEmpty ? [] : new[] { draw(CardTexts.LookAgain) },
            .. lost.Select(error => draw(CardTexts.Mend(error.Mend))),
            .. form.SelectMany(element => (IEnumerable<ElementPayload>)[element, .. ErrorsOf(element)]),
        ];

        IEnumerable<ElementPayload> ErrorsOf(ElementPayload element) =>
            element is ElementPayload.Input input
                ? errors
                    .Where(error => InputId.IsOf(input.Id, error.Input))
                    .Select(error => draw(CardTexts.Mend(error.Mend)))
                : [];
    }

    private static ElementPayload.Input Fill(ElementPayload.Input input, FormValues values)
    {
        var all = InputId.Read(input.Id, "") is var (name, _) ? values.All(name) : [];
        var first = all is [{ Length: > 0 } value, ..] ? value : null;

        return input switch
        {
            ElementPayload.TextInput text => text with
            {
                Value = first is null ? null : Cut.Plain(Words.Clean(first), text.MaxLength),
            },
            ElementPayload.NumberInput number => number with { Value = Number(first, number) },
            ElementPayload.DateInput date => date with
            {
                Value = first is not null && LocalDatePattern.Iso.Parse(first).Success ? first : null,
            },
            ElementPayload.TimeInput time => time with
            {
                Value = first is not null && LocalTimePattern.HourMinuteIso.Parse(first).Success ? first : null,
            },
            ElementPayload.ChoiceSet { Query: not null } suggested => first is null
                ? suggested
                : With(suggested, first),
            ElementPayload.ChoiceSet set => set with { Value = Chosen(set, all) },
            _ => input,
        };
    }

    // Teams sends one of the choices, so what stands in it already has to be one.
    private static ElementPayload.ChoiceSet With(ElementPayload.ChoiceSet suggested, string typed)
    {
        var choice = new ChoicePayload(Words.OneLine(typed), OptionCode.Write(typed));

        return suggested with
        {
            Choices = [choice],
            Value = choice.Value,
        };
    }

    private static int? Number(string? typed, ElementPayload.NumberInput input) =>
        int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= input.Min
        && number <= input.Max
            ? number
            : null;

    private static string? Chosen(ElementPayload.ChoiceSet set, ImmutableArray<string> values)
    {
        var isMany = set.IsMultiSelect is true;
        var codes = (
            isMany ? values.Select(OptionCode.WriteOneOfMany) : values.Take(1).Select(OptionCode.Write)
        ).ToList();
        var chosen = set.Choices.Select(choice => choice.Value).Where(codes.Contains).ToList();

        return chosen.Count > 0 ? OptionCode.WriteMany(chosen) : null;
    }
}
