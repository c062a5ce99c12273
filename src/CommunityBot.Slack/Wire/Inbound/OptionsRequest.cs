using System.Collections.Immutable;
using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>The options that a select asked for. https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload</summary>
internal sealed record OptionsRequest(ImmutableArray<OptionPayload> Options);
