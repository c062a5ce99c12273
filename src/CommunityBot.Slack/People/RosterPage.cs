using System.Collections.Immutable;

namespace CommunityBot.Slack.People;

/// <summary>A page of a channel's people that is being worked off.</summary>
/// <param name="Members">Their ids.</param>
/// <param name="Next">Where the list goes on; null at its end.</param>
/// <param name="Done">How many of them were taken in.</param>
internal sealed record RosterPage(ImmutableArray<string> Members, string? Next, int Done);
