using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Sandbox.Wire;

/// <summary>A message, written out for whoever looks.</summary>
internal sealed record MessagePayload(string Id, string Key, string From, Instant SentAt, string Text)
{
    public string? VisibleTo { get; init; }

    public int Revision { get; init; }

    public ImmutableArray<BlockPayload> Blocks { get; init; } = [];
}
