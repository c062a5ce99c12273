using CommunityBot.Platforms;

namespace CommunityBot.Simulation.Checks;

/// <summary>A message that a platform shows from now on.</summary>
/// <param name="Outgoing">What was sent.</param>
/// <param name="As">What it is on the platform.</param>
/// <param name="IsAgain">Whether it was shown before.</param>
internal sealed record Delivery(Outgoing Outgoing, MessageRef As, bool IsAgain);
