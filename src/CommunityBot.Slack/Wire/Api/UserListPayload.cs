using System.Collections.Immutable;
using CommunityBot.Slack.Wire.Inbound;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>A page of a workspace's people, bots and deactivated ones among them. https://docs.slack.dev/reference/methods/users.list</summary>
internal sealed record UserListPayload(ImmutableArray<UserPayload> Members, PagePayload? ResponseMetadata);
