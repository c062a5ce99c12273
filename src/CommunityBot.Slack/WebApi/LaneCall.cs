namespace CommunityBot.Slack.WebApi;

/// <summary>A call that wants its turn.</summary>
/// <param name="Installation">Whose limits count.</param>
/// <param name="Method">The name of the method.</param>
/// <param name="Tier">How often the method may be called.</param>
/// <param name="Channel">The channel that is posted to; null where none is.</param>
/// <param name="Key">What the call is known by when it comes again; null where nobody comes again.</param>
internal sealed record LaneCall(string Installation, string Method, RateTier Tier, string? Channel, string? Key);
