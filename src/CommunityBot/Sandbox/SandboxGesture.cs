using CommunityBot.Platforms;

namespace CommunityBot.Sandbox;

/// <summary>Something that a persona does in the Sandbox.</summary>
/// <param name="Id">The same id is the same gesture, however often it arrives.</param>
/// <param name="As">Who does it.</param>
/// <param name="In">Where.</param>
/// <param name="Content">What.</param>
internal sealed record SandboxGesture(string Id, Persona As, SandboxConversation In, InboundContent Content);
