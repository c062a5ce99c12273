using System.Collections.Immutable;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>What was said. https://docs.slack.dev/reference/methods/conversations.history</summary>
internal sealed record HistoryPayload(ImmutableArray<SaidPayload> Messages);
