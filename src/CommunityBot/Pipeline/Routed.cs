using CommunityBot.Core;

namespace CommunityBot.Pipeline;

/// <summary>Who acted, as far as known, and what follows from it.</summary>
internal sealed record Routed(Asker? Asker, Step Step);
