using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Pipeline;

/// <summary>
/// Marks buttons and forms with their community. In a channel the place says which one is meant; in direct messages with
/// somebody who belongs to several, only the mark does.
/// </summary>
internal static class CommunityMark
{
    private const char Begin = '@';
    private const char End = ' ';

    /// <summary>The message with the mark of the community whose partition it comes from.</summary>
    public static Message Put(Message message, PartitionKey from) =>
        CommunityId.Of(from) is { } community ? message with { Blocks = Put(message.Blocks, community) } : message;

    /// <summary>The form with the mark of a community.</summary>
    public static Form Put(Form form, CommunityId community) =>
        form with
        {
            Context = Put(form.Context, community),
            Intro = Put(form.Intro, community),
            Aside = form.Aside is { } aside ? Put(aside, community) : null,
        };

    /// <summary>What a button or a form brought back, without its mark.</summary>
    public static Marked Take(string value) =>
        value is [Begin, ..] && value.IndexOf(End) is > 1 and var end
            ? new(new CommunityId(value[1..end]), value[(end + 1)..])
            : new(null, value);

    private static ImmutableArray<Block> Put(ImmutableArray<Block> blocks, CommunityId community) =>
        [
            .. blocks.Select(block =>
                block switch
                {
                    Block.Buttons row => new Block.Buttons([.. row.Items.Select(button => Put(button, community))]),
                    Block.Choice choice => choice with
                    {
                        Options =
                        [
                            .. choice.Options.Select(option => option with { Value = Put(option.Value, community) }),
                        ],
                    },
                    _ => block,
                }
            ),
        ];

    private static Button Put(Button button, CommunityId community) =>
        button with
        {
            Value = Put(button.Value, community),
        };

    private static string Put(string value, CommunityId community) =>
        Take(value).Community is null ? $"{Begin}{community.Value}{End}{value}" : value;
}
