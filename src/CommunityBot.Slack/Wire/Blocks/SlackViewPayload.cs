using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Wire.Blocks;

/// <summary>A modal or somebody's home. Closed. https://docs.slack.dev/reference/views</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Modal), "modal")]
[JsonDerivedType(typeof(Home), "home")]
internal abstract record SlackViewPayload(ImmutableArray<BlockPayload> Blocks)
{
    /// <summary>The id of the form that it shows; null where it shows a message.</summary>
    public string? CallbackId { get; init; }

    /// <summary>What comes back untouched with whatever is done in it.</summary>
    public string? PrivateMetadata { get; init; }

    /// <summary>A dialog.</summary>
    public sealed record Modal(PlainTextPayload Title, ImmutableArray<BlockPayload> Blocks) : SlackViewPayload(Blocks)
    {
        public PlainTextPayload? Submit { get; init; }

        public PlainTextPayload? Close { get; init; }
    }

    /// <summary>The tab "Home".</summary>
    public sealed record Home(ImmutableArray<BlockPayload> Blocks) : SlackViewPayload(Blocks);
}
