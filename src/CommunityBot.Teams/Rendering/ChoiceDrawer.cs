using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Teams.Wire.Cards;

namespace CommunityBot.Teams.Rendering;

/// <summary>
/// Draws what can be chosen from. Many choices can be searched in while one types. A value is there once; what would make
/// a card too large is left out from the end, but never what is chosen.
/// </summary>
internal sealed class ChoiceDrawer(Pen pen)
{
    /// <summary>How large the choices of a set in a message may be.</summary>
    public const int MaxBytes = 9_000;

    private const int MaxTitle = 100;
    private const int MaxLabel = 300;
    private const int MaxToLookOver = 12;

    /// <summary>A choice that is acted upon once a button is pressed.</summary>
    public ElementPayload Container(Block.Choice choice, string id, ButtonDrawer buttons)
    {
        var all = Choices(choice.Options, OptionCode.Write);
        var kept = Within(all, MaxBytes, chosen: []);
        var set = new ElementPayload.ChoiceSet(id, pen.LineOrNothing(choice.Label, MaxLabel), kept)
        {
            Style = Style(kept),
            Placeholder = pen.LineOrNothing(CardTexts.Choose, MaxLabel),
            IsRequired = true,
            ErrorMessage = pen.LineOrNothing(CardTexts.IsNeeded, MaxLabel),
        };

        return new ElementPayload.Container([
            set,
            .. More(all.Length - kept.Length),
            new ElementPayload.ActionSet([buttons.Taking(id, choice.Action)]),
        ]);
    }

    /// <summary>The choices, each value once.</summary>
    public ImmutableArray<ChoicePayload> Choices(IEnumerable<Option> options, Func<string, string> write) =>
        [
            .. options
                .DistinctBy(option => option.Value)
                .Select(option => new ChoicePayload(pen.LineOrNothing(option.Label, MaxTitle), write(option.Value))),
        ];

    /// <summary>As many of them as there is room for, and those that are chosen.</summary>
    public static ImmutableArray<ChoicePayload> Within(
        ImmutableArray<ChoicePayload> choices,
        int bytes,
        IReadOnlyCollection<string> chosen
    )
    {
        var left = bytes - choices.Where(choice => chosen.Contains(choice.Value)).Sum(Weight.Of);

        return [.. choices.Where(choice => chosen.Contains(choice.Value) || (left -= Weight.Of(choice)) >= 0)];
    }

    /// <summary>How a set of that many is best looked through.</summary>
    public static string Style(ImmutableArray<ChoicePayload> choices) =>
        choices.Length > MaxToLookOver ? "filtered" : "compact";

    /// <summary>How many were left out, where some were.</summary>
    public ImmutableArray<ElementPayload> More(int count) =>
        count > 0
            ? [new ElementPayload.TextBlock(pen.Markdown(CardTexts.AndMore(count), MaxLabel)) { IsSubtle = true }]
            : [];
}
