using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Teams.Wire.Cards;

namespace CommunityBot.Teams.Rendering;

/// <summary>
/// Draws buttons. In a message one that opens a form is <c>Action.Submit</c> with <c>task/fetch</c> and any other one
/// <c>Action.Execute</c>, with the neutral action as its verb; in a dialog all are <c>Action.Submit</c>. Teams shows at
/// most six side by side, so more stand in several rows.
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/design-effective-cards
/// </summary>
internal sealed class ButtonDrawer(Pen pen, Surface surface)
{
    /// <summary>How many buttons stand in a row.</summary>
    public const int MaxInRow = 6;

    private const int MaxTitle = 80;
    private const int MaxRowBytes = 8_000;

    /// <summary>Buttons in rows, none of which is too large to be left out by itself.</summary>
    public ImmutableArray<ElementPayload> Rows(ImmutableArray<Button> buttons)
    {
        var rows = ImmutableArray.CreateBuilder<ElementPayload>();
        var row = ImmutableArray.CreateBuilder<ActionPayload>();
        var bytes = 0;

        foreach (var action in buttons.Select(Draw))
        {
            var size = Weight.Of(action);
            if (row.Count is MaxInRow || row.Count > 0 && bytes + size > MaxRowBytes)
            {
                rows.Add(new ElementPayload.ActionSet(row.DrainToImmutable()));
                bytes = 0;
            }

            row.Add(action);
            bytes += size;
        }

        return row.Count > 0 ? [.. rows, new ElementPayload.ActionSet(row.ToImmutable())] : rows.ToImmutable();
    }

    /// <summary>A button that brings back what is chosen in a set of choices of the same card.</summary>
    public ActionPayload Taking(string choice, string action) =>
        Of(pen.LineOrNothing(CardTexts.Choose, MaxTitle), action, new() { Choice = choice }, opensForm: false);

    public ActionPayload Draw(Button button) =>
        Of(
            pen.LineOrNothing(button.Label, MaxTitle),
            button.Action,
            new() { Value = button.Value },
            button.OpensForm
        ) with
        {
            AssociatedInputs = "none",
            Style = button.Style switch
            {
                ButtonStyle.Primary => "positive",
                ButtonStyle.Danger => "destructive",
                _ => null,
            },
        };

    private ActionPayload Of(string title, string action, ActionDataPayload data, bool opensForm) =>
        (surface, opensForm) switch
        {
            (Surface.Dialog, _) => new ActionPayload.Submit(title, data with { Action = action }),
            (_, true) => new ActionPayload.Submit(
                title,
                data with
                {
                    Action = action,
                    Msteams = SubmitKindPayload.OpensDialog,
                }
            ),
            _ => new ActionPayload.Execute(title, action, data),
        };
}
