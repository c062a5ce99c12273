using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Teams.Wire.Cards;

namespace CommunityBot.Teams.Rendering;

/// <summary>
/// Draws as many blocks as a card has room for. What doesn't fit is left out from the end, and a line says how many parts
/// that were; the buttons that a message ends with stay, since without them nobody could answer.
/// </summary>
internal sealed class Fit(BlockDrawer drawer)
{
    private const int LineBytes = 400;
    private const int MaxEnd = 10_000;

    public ImmutableArray<ElementPayload> Draw(ImmutableArray<Block> blocks, int bytes)
    {
        var drawn = blocks
            .SelectMany((block, part) => drawer.Draw(block).Select(payload => new Drawn(payload, part)))
            .ToImmutableArray();
        var all = Begin(drawn, bytes);
        if (all.Length == drawn.Length)
            return Elements(all);

        var end = End(blocks, drawn);
        var begin = Begin(drawn[..^end.Length], bytes - LineBytes - end.Sum(one => Weight.Of(one.Payload)));
        var leftOut = drawn[begin.Length..^end.Length].Select(one => one.Part).Distinct().Count();

        return [.. Elements(begin), .. drawer.Remark(CardTexts.AndMore(leftOut)), .. Elements(end)];
    }

    /// <summary>The elements; a line becomes part of what stands below it, and one that nothing follows isn't drawn.</summary>
    private static ImmutableArray<ElementPayload> Elements(ImmutableArray<Drawn> drawn)
    {
        var elements = ImmutableArray.CreateBuilder<ElementPayload>(drawn.Length);
        var isBelowLine = false;

        foreach (var (payload, _) in drawn)
        {
            if (payload != BlockDrawer.Line)
                elements.Add(isBelowLine ? payload with { Separator = true, Spacing = "Medium" } : payload);
            isBelowLine = payload == BlockDrawer.Line;
        }

        return elements.ToImmutable();
    }

    private static ImmutableArray<Drawn> Begin(ImmutableArray<Drawn> drawn, int bytes) =>
        [.. drawn.TakeWhile(one => (bytes -= Weight.Of(one.Payload)) >= 0)];

    private static ImmutableArray<Drawn> End(ImmutableArray<Block> blocks, ImmutableArray<Drawn> drawn)
    {
        if (blocks is not [.., Block.Buttons])
            return [];

        var end = drawn.Where(one => one.Part == blocks.Length - 1).ToImmutableArray();

        return end.Sum(one => Weight.Of(one.Payload)) <= MaxEnd ? end : [];
    }

    private sealed record Drawn(ElementPayload Payload, int Part);
}
