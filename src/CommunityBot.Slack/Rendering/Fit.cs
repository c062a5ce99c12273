using System.Collections.Immutable;
using System.Text.Json;
using CommunityBot.Core.Messaging;
using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Rendering;

/// <summary>
/// Draws as many blocks as a surface has room for. What doesn't fit is left out from the end, and a line says how many
/// parts that were; the row of buttons that a message ends with always stays, since without it nobody could answer.
/// </summary>
internal sealed class Fit(Pen pen, BlockDrawer drawer)
{
    private const int MaxLine = 200;
    private const int MaxLineBytes = 2_000;

    public ImmutableArray<BlockPayload> Draw(ImmutableArray<Block> blocks, Room room)
    {
        var drawn = blocks
            .SelectMany((block, part) => drawer.Draw(block).Select(payload => new Drawn(payload, part)))
            .ToImmutableArray();
        var all = Begin(drawn, room);
        if (all.Length == drawn.Length)
            return [.. all.Select(one => one.Payload)];

        var end = End(blocks, drawn);
        var begin = Begin(drawn[..^end.Length], Without(room, end));
        var leftOut = drawn[begin.Length..^end.Length].Select(one => one.Part).Distinct().Count();

        return
        [
            .. begin.Select(one => one.Payload),
            new BlockPayload.Context([new(pen.Markup(BlockTexts.AndMore(leftOut)))]),
            .. end.Select(one => one.Payload),
        ];
    }

    private static ImmutableArray<Drawn> Begin(ImmutableArray<Drawn> drawn, Room room)
    {
        var (text, bytes) = (0, 0);

        return
        [
            .. drawn
                .Take(room.Blocks)
                .TakeWhile(one =>
                    (text += Weight.Of(one.Payload)) <= room.Text && (bytes += Bytes(one.Payload)) <= room.Bytes
                ),
        ];
    }

    private static Room Without(Room room, ImmutableArray<Drawn> end) =>
        new(
            room.Blocks - end.Length - 1,
            room.Text - MaxLine - end.Sum(one => Weight.Of(one.Payload)),
            room.Bytes - MaxLineBytes - end.Sum(one => Bytes(one.Payload))
        );

    private static ImmutableArray<Drawn> End(ImmutableArray<Block> blocks, ImmutableArray<Drawn> drawn) =>
        blocks is [.., Block.Buttons]
        && drawn.Where(one => one.Part == blocks.Length - 1).ToImmutableArray() is [var only]
        && drawn.Length > 1
            ? [only]
            : [];

    private static int Bytes(BlockPayload block) =>
        JsonSerializer.SerializeToUtf8Bytes(block, BlocksJson.Plain.BlockPayload).Length + 1;

    private sealed record Drawn(BlockPayload Payload, int Part);
}
