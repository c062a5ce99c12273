using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Cards;

/// <summary>
/// An element of an Adaptive Card, of those of version 1.5 that every Teams client draws. Closed.
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference#adaptive-card
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(NumberInput), "Input.Number")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
[JsonDerivedType(typeof(ChoiceSet), "Input.ChoiceSet")]
internal abstract record ElementPayload
{
    private ElementPayload() { }

    /// <summary>Whether a line is drawn above it.</summary>
    public bool? Separator { get; init; }

    /// <summary>How far it stands from what is above it.</summary>
    public string? Spacing { get; init; }

    /// <summary>Text in Markdown.</summary>
    public sealed record TextBlock(string Text) : ElementPayload
    {
        public bool Wrap { get; init; } = true;

        public string? Style { get; init; }

        public string? Size { get; init; }

        public string? Weight { get; init; }

        public string? Color { get; init; }

        public bool? IsSubtle { get; init; }
    }

    /// <summary>A picture.</summary>
    public sealed record Image(string Url, string AltText) : ElementPayload;

    /// <summary>What belongs together.</summary>
    public sealed record Container(ImmutableArray<ElementPayload> Items) : ElementPayload;

    /// <summary>Columns side by side.</summary>
    public sealed record ColumnSet(ImmutableArray<ColumnPayload> Columns) : ElementPayload;

    /// <summary>Buttons in a row.</summary>
    public sealed record ActionSet(ImmutableArray<ActionPayload> Actions) : ElementPayload;

    /// <summary>Something to fill in.</summary>
    public abstract record Input(string Id, string Label) : ElementPayload
    {
        public bool? IsRequired { get; init; }

        public string? ErrorMessage { get; init; }
    }

    /// <summary>A text.</summary>
    public sealed record TextInput(string Id, string Label, int MaxLength) : Input(Id, Label)
    {
        public bool? IsMultiline { get; init; }

        public string? Value { get; init; }
    }

    /// <summary>A number.</summary>
    public sealed record NumberInput(string Id, string Label, int Min, int Max) : Input(Id, Label)
    {
        public int? Value { get; init; }
    }

    /// <summary>A day.</summary>
    public sealed record DateInput(string Id, string Label) : Input(Id, Label)
    {
        public string? Value { get; init; }
    }

    /// <summary>A time of day.</summary>
    public sealed record TimeInput(string Id, string Label) : Input(Id, Label)
    {
        public string? Value { get; init; }
    }

    /// <summary>One or several of some choices; with a query the bot is asked for more while somebody types.</summary>
    public sealed record ChoiceSet(string Id, string Label, ImmutableArray<ChoicePayload> Choices) : Input(Id, Label)
    {
        public string? Style { get; init; }

        public bool? IsMultiSelect { get; init; }

        public bool? Wrap { get; init; }

        public string? Placeholder { get; init; }

        [JsonPropertyName("choices.data")]
        public ChoicesQueryPayload? Query { get; init; }

        /// <summary>What is chosen; several with commas between them.</summary>
        public string? Value { get; init; }
    }
}
