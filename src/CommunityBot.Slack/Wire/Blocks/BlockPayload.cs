using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Wire.Blocks;

/// <summary>
/// A block of Block Kit, of the classic ones that every client shows. Closed.
/// https://docs.slack.dev/reference/block-kit/blocks
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Section), "section")]
[JsonDerivedType(typeof(Header), "header")]
[JsonDerivedType(typeof(Divider), "divider")]
[JsonDerivedType(typeof(Context), "context")]
[JsonDerivedType(typeof(Actions), "actions")]
[JsonDerivedType(typeof(Image), "image")]
[JsonDerivedType(typeof(Input), "input")]
internal abstract record BlockPayload
{
    private BlockPayload() { }

    /// <summary>Names the block within its message or view; Slack makes one up where there is none.</summary>
    public string? BlockId { get; init; }

    /// <summary>A text, or fields in two columns, and at most one element beside it.</summary>
    public sealed record Section : BlockPayload
    {
        public MrkdwnPayload? Text { get; init; }

        public ImmutableArray<MrkdwnPayload>? Fields { get; init; }

        public ElementPayload? Accessory { get; init; }
    }

    /// <summary>A title.</summary>
    public sealed record Header(PlainTextPayload Text) : BlockPayload;

    /// <summary>A line.</summary>
    public sealed record Divider : BlockPayload;

    /// <summary>Small print.</summary>
    public sealed record Context(ImmutableArray<MrkdwnPayload> Elements) : BlockPayload;

    /// <summary>Buttons.</summary>
    public sealed record Actions(ImmutableArray<ElementPayload> Elements) : BlockPayload;

    /// <summary>A picture.</summary>
    public sealed record Image(string ImageUrl, string AltText) : BlockPayload;

    /// <summary>An input of a modal.</summary>
    public sealed record Input(PlainTextPayload Label, ElementPayload Element) : BlockPayload
    {
        public PlainTextPayload? Hint { get; init; }

        public bool Optional { get; init; }
    }
}
