using System.Collections.Immutable;

namespace CommunityBot.Teams.Wire.Connector;

/// <summary>The channels of a team.</summary>
internal sealed record ChannelsPayload
{
    public ImmutableArray<ChannelPayload>? Conversations { get; init; }
}
