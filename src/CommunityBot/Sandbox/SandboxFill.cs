using CommunityBot.Platforms;

namespace CommunityBot.Sandbox;

/// <summary>Fills an empty Sandbox with a lifelike community. Running it twice is running it once.</summary>
internal sealed class SandboxFill(SandboxGestures gestures)
{
    public Task RunAsync(CancellationToken cancellationToken) =>
        gestures.TakeAsync(
            new SandboxGesture(
                "fill.bot-added",
                Persona.First,
                SandboxConversation.Channel,
                new InboundContent.BotAdded(SandboxConversation.ChannelName, Persona.First.Profile)
            ),
            cancellationToken
        );
}
