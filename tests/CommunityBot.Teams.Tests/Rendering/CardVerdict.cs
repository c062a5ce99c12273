using System.Collections.Immutable;

namespace CommunityBot.Teams.Tests.Rendering;

/// <summary>What Microsoft's renderer makes of a card.</summary>
/// <param name="Problems">What it complains about.</param>
/// <param name="Text">What can be read.</param>
/// <param name="Links">Where it leads to.</param>
internal sealed record CardVerdict(ImmutableArray<string> Problems, string Text, ImmutableArray<string> Links);
