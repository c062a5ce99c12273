using CommunityBot.Core.Communities;

namespace CommunityBot.Pipeline;

/// <summary>A value that came back from a button or a form, and the community that it was marked with.</summary>
internal sealed record Marked(CommunityId? Community, string Value);
