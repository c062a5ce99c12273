using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Teams.Wire.Cards;

namespace CommunityBot.Teams.Rendering;

/// <summary>
/// Makes cards of forms. Where a form is too large for a card its words are cut shorter and shorter, then what stands above
/// the inputs is left out, at last inputs from the end. What people typed stays as long as there is room for all of it;
/// otherwise the longest texts make room, and a line says so.
/// </summary>
internal sealed class FormCards(Pen pen)
{
    /// <summary>28 kB is what Teams takes everywhere.</summary>
    public const int MaxBytes = 28_000;

    /// <summary>How much may stand above a form that is drawn again.</summary>
    public const int MaxAbove = 6_000;

    // What is left for values, errors and what stands above.
    private const int MaxEmptyBytes = 20_000;
    private const int MaxTitle = 60;
    private const int MaxErrors = 20;
    private const int MaxMend = 400;
    private const int LettersOfAllErrors = 1_500;

    /// <summary>A form, empty.</summary>
    public AdaptiveCardPayload Empty(Form form, FormMetadata metadata)
    {
        foreach (var sizes in FormSizes.All)
            if (Empty(form, metadata, sizes) is var card && Weight.Of(card) <= MaxEmptyBytes)
                return card;

        return Shortened(Empty(form, metadata, FormSizes.All[^1]));
    }

    /// <summary>An empty form that was drawn before; null where it didn't come back whole.</summary>
    public static AdaptiveCardPayload? EmptyAgain(string? packed) =>
        PackedForm.Unpack(packed) is { Body.IsDefault: false, Actions: { IsDefault: false } actions } card
        && card with { Actions = [.. actions.Select(action => Carrying(action, packed))] } is var again
        && Weight.Of(again) <= MaxEmptyBytes
            ? again
            : null;

    /// <summary>An empty form with these values and what is wrong with them, and something above it.</summary>
    public AdaptiveCardPayload Fill(
        AdaptiveCardPayload empty,
        FormValues values,
        ImmutableArray<InputError> errors,
        ImmutableArray<ElementPayload> above
    )
    {
        var remarks = errors.Length > MaxErrors ? errors[..MaxErrors] : errors;
        while (true)
        {
            var limit = Math.Min(LettersOfAllErrors / Math.Max(remarks.Length, 1), MaxMend);
            var filled = FormFilling.Fill(empty.Body, values);
            var card = empty with
            {
                Body = [.. above, .. FormFilling.Mark(filled, remarks, words => Red(words, limit))],
            };
            if (Weight.Of(card) <= MaxBytes || Longest(values) is not { } longest)
                return card;

            values = new(values.ByInput.Remove(longest));
            remarks = [new(longest, CardTexts.TooLongToShow), .. remarks.Take(MaxErrors - 1)];
        }
    }

    private static string? Longest(FormValues values) =>
        values.ByInput.Count > 0 ? values.ByInput.MaxBy(input => input.Value.Sum(value => value.Length)).Key : null;

    private ElementPayload.TextBlock Red(Phrase words, int limit) =>
        new(pen.Markdown(words, limit)) { Color = "Attention", Spacing = "Small" };

    private AdaptiveCardPayload Empty(Form form, FormMetadata metadata, FormSizes sizes)
    {
        var inputs = new FormDrawer(pen, sizes);
        var title = pen.LineOrNothing(form.Title, MaxTitle);
        var buttons = Buttons(form, metadata);
        var card = new AdaptiveCardPayload([
            .. new Fit(new(pen, Surface.Dialog)).Draw(form.Intro, sizes.Intro),
            .. form.Inputs.DistinctBy(input => input.Name).SelectMany(input => inputs.Draw(input)),
        ])
        {
            Lang = pen.Language,
            Rtl = pen.IsRightToLeft ? true : null,
            FallbackText = title,
            Speak = title,
            Actions = buttons,
        };
        var packed = PackedForm.Pack(card);

        return card with
        {
            Actions = [.. buttons.Select(action => Carrying(action, packed))],
        };
    }

    private ImmutableArray<ActionPayload> Buttons(Form form, FormMetadata metadata)
    {
        var data = new ActionDataPayload
        {
            Form = form.Id,
            Context = form.Context,
            Message = metadata.Message,
            Conversation = metadata.Conversation,
            Thread = metadata.Thread,
        };
        var submit = new ActionPayload.Submit(pen.LineOrNothing(form.Submit, MaxTitle), data) { Style = "positive" };

        return form.Aside is { } aside ? [submit, new ButtonDrawer(pen, Surface.Dialog).Draw(aside)] : [submit];
    }

    private static ActionPayload Carrying(ActionPayload action, string? packed) =>
        action.Data.Form is null ? action : action with { Data = action.Data with { Drawn = packed } };

    // A form of hundreds of inputs: as many as there is room for, and it can't be shown again when something is wrong.
    private static AdaptiveCardPayload Shortened(AdaptiveCardPayload card)
    {
        var shorter = card with { Actions = [.. card.Actions!.Value.Select(action => Carrying(action, packed: null))] };
        while (Weight.Of(shorter) > MaxEmptyBytes && !shorter.Body.IsEmpty)
            shorter = shorter with { Body = shorter.Body[..^Math.Max(1, shorter.Body.Length / 10)] };

        return shorter;
    }
}
