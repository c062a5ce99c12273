using System.Collections.Immutable;

namespace CommunityBot.Sandbox.Wire;

/// <summary>A conversation as one persona sees it, the oldest message first.</summary>
internal sealed record ConversationPayload(string Id, ImmutableArray<MessagePayload> Messages);
