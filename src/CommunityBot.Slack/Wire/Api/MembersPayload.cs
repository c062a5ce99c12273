using System.Collections.Immutable;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>A page of members, bots among them. https://docs.slack.dev/reference/methods/conversations.members</summary>
internal sealed record MembersPayload(ImmutableArray<string> Members, PagePayload? ResponseMetadata);
