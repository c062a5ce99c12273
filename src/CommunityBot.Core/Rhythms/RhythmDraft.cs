using System.Collections.Immutable;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms;

/// <summary>What was typed into a rhythm form, on its way from the form to its preview and back.</summary>
public sealed record RhythmDraft(RhythmTarget Target, FormValues Values)
{
    /// <summary>So that a button's value can carry a whole draft.</summary>
    public const int MaxLength = 1_500;

    private const char Separator = '¦';
    private const char BetweenValues = ',';

    /// <summary>The draft as one text: the target, then the values in the order of <see cref="RhythmInputs.All"/>.</summary>
    public string Text =>
        string.Join(
            Separator,
            [
                Target.Text,
                .. RhythmInputs.All.Select(input =>
                    string.Join(BetweenValues, Values.All(input).Select(value => value.Trim().Replace(Separator, '|')))
                ),
            ]
        );

    /// <summary>The draft of a text; null where the text is none.</summary>
    public static RhythmDraft? Parse(string text) =>
        text.Split(Separator) is [var target, .. var values]
        && values.Length == RhythmInputs.All.Length
        && RhythmTarget.Parse(target) is { } parsed
            ? new(parsed, new(ByInput(values)))
            : null;

    private static ImmutableDictionary<string, ImmutableArray<string>> ByInput(IEnumerable<string> values) =>
        RhythmInputs
            .All.Zip(values)
            .ToImmutableDictionary(
                pair => pair.First,
                pair =>
                    pair.First == RhythmInputs.Days
                        ? pair.Second.Split(BetweenValues, StringSplitOptions.RemoveEmptyEntries).ToImmutableArray()
                        : [pair.Second]
            );
}
