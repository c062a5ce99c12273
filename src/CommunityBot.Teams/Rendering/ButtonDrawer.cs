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
    private const int MaxRowWidth = 470;
    private const int AroundTitle = 34;
    private const int Letter = 8;
    private const int WideLetter = 14;
    private const char FirstWideLetter = '\u1100';

    /// <summary>Buttons in rows that are neither too many nor too wide: clients don't wrap a row but cut it off.</summary>
    public ImmutableArray<ElementPayload> Rows(ImmutableArray<Button> buttons)
    {
        var rows = ImmutableArray.CreateBuilder<ElementPayload>();
        var row = ImmutableArray<ActionPayload>.Empty;

        foreach (var action in buttons.Select(Draw))
            if (row.IsEmpty || IsRow(row.Add(action)))
            {
                row = row.Add(action);
            }
            else
            {
                rows.Add(new ElementPayload.ActionSet(row));
                row = [action];
            }

        return row.IsEmpty ? [] : [.. rows, new ElementPayload.ActionSet(row)];
    }

    private static bool IsRow(ImmutableArray<ActionPayload> actions) =>
        actions.Length <= MaxInRow
        && actions.Sum(action => Width(action.Title)) <= MaxRowWidth
        && actions.Sum(Weight.Of) <= MaxRowBytes;

    // About what a title takes in pixels, its button around it.
    private static int Width(string title) =>
        AroundTitle + title.Sum(letter => letter < FirstWideLetter ? Letter : WideLetter);

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
            _ => new ActionPayload.Execute(
                title,
                action,
                data with
                {
                    View = pen.View?.Name,
                    ViewOf = pen.View?.Value,
                }
            ),
        };
}
