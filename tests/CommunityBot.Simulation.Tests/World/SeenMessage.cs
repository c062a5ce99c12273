using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Simulation.World;

/// <summary>A message that somebody can read, and press the buttons of.</summary>
internal sealed record SeenMessage(MessageRef Ref, Message Message)
{
    public IEnumerable<Button> Buttons => Message.Blocks.SelectMany(ButtonsOf);

    private static IEnumerable<Button> ButtonsOf(Block block) =>
        block switch
        {
            Block.Buttons row => row.Items,
            Block.Choice choice => choice.Options.Select(option => new Button(
                option.Label,
                choice.Action,
                option.Value
            )),
            _ => [],
        };
}
