using System.Collections.Immutable;

namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>Whose tokens are void: bots by their user ids. https://docs.slack.dev/reference/events/tokens_revoked</summary>
internal sealed record RevokedTokensPayload(ImmutableArray<string?>? Bot);
