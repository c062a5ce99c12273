using System.Collections.Immutable;
using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack;

/// <summary>A message as Slack takes it.</summary>
/// <param name="Text">What notifications and screen readers say, in Slack's markup, escaped.</param>
/// <param name="Blocks">What is shown; empty where the text says everything.</param>
internal sealed record SlackMessage(string Text, ImmutableArray<BlockPayload> Blocks);
