using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Rendering;

/// <summary>
/// The options of a menu. Up to a hundred stand in one list; more stand in groups of a hundred, each labelled with its
/// first and last, and Slack finds an option as somebody types in either. Where even that were too much for one payload,
/// the last options are left out, but never one that is selected.
/// </summary>
internal sealed record OptionMenu(ImmutableArray<OptionPayload> Options, ImmutableArray<OptionPayload> Selected)
{
    /// <summary>How long an option's label may be.</summary>
    public const int MaxLabel = 75;

    private const int MaxOptions = 100;
    private const int GroupName = 30;

    // Letters take at most six bytes each as JSON.
    private const int BytesPerLetter = 6;
    private const int BytesAround = 80;

    /// <summary>The options as one list; null where there are too many.</summary>
    public ImmutableArray<OptionPayload>? List => Options.Length <= MaxOptions ? Options : null;

    /// <summary>The options in groups; null where one list does.</summary>
    public ImmutableArray<OptionGroupPayload>? Groups =>
        Options.Length <= MaxOptions ? null : [.. Options.Chunk(MaxOptions).Select(Group)];

    /// <summary>
    /// A menu of options whose values have been written already; a value is in it once. The bytes are those that it may
    /// take of its view or message, which may have 250 kB.
    /// </summary>
    public static OptionMenu Of(
        Pen pen,
        IEnumerable<(Option Option, string Code)> options,
        ImmutableArray<string> selected,
        int maxBytes
    )
    {
        var all = options
            .DistinctBy(one => one.Code)
            .Select(one =>
                (
                    Payload: new OptionPayload(pen.LineOrNothing(one.Option.Label, MaxLabel), one.Code),
                    IsSelected: selected.Contains(one.Option.Value)
                )
            )
            .ToList();
        var left = maxBytes - all.Where(one => one.IsSelected).Sum(one => Bytes(one.Payload));
        var kept = all.Where(one => one.IsSelected || (left -= Bytes(one.Payload)) >= 0)
            .Take(MaxOptions * MaxOptions)
            .ToList();

        return new(
            [.. kept.Select(one => one.Payload)],
            [.. kept.Where(one => one.IsSelected).Select(one => one.Payload)]
        );
    }

    private static int Bytes(OptionPayload option) =>
        BytesAround + (BytesPerLetter * (option.Text.Text.Length + option.Value.Length));

    private static OptionGroupPayload Group(OptionPayload[] options) =>
        new(new($"{Name(options[0])} – {Name(options[^1])}"), [.. options]);

    private static string Name(OptionPayload option) => Cut.Plain(option.Text.Text, GroupName);
}
