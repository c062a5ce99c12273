using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Wire.Blocks;

/// <summary>
/// Something to press or to fill in. Closed. https://docs.slack.dev/reference/block-kit/block-elements
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(StaticSelect), "static_select")]
[JsonDerivedType(typeof(MultiStaticSelect), "multi_static_select")]
[JsonDerivedType(typeof(ExternalSelect), "external_select")]
[JsonDerivedType(typeof(Checkboxes), "checkboxes")]
[JsonDerivedType(typeof(PlainTextInput), "plain_text_input")]
[JsonDerivedType(typeof(NumberInput), "number_input")]
[JsonDerivedType(typeof(DatePicker), "datepicker")]
[JsonDerivedType(typeof(TimePicker), "timepicker")]
[JsonDerivedType(typeof(FileInput), "file_input")]
internal abstract record ElementPayload(string ActionId)
{
    /// <summary>A button; without a value where that is empty.</summary>
    public sealed record Button(string ActionId, PlainTextPayload Text) : ElementPayload(ActionId)
    {
        public string? Value { get; init; }

        public string? Style { get; init; }
    }

    /// <summary>One of several options: either options, or groups of them.</summary>
    public sealed record StaticSelect(string ActionId, PlainTextPayload Placeholder) : ElementPayload(ActionId)
    {
        public ImmutableArray<OptionPayload>? Options { get; init; }

        public ImmutableArray<OptionGroupPayload>? OptionGroups { get; init; }

        public OptionPayload? InitialOption { get; init; }
    }

    /// <summary>Any of more options than there are checkboxes.</summary>
    public sealed record MultiStaticSelect(string ActionId, PlainTextPayload Placeholder) : ElementPayload(ActionId)
    {
        public ImmutableArray<OptionPayload>? Options { get; init; }

        public ImmutableArray<OptionGroupPayload>? OptionGroups { get; init; }

        public ImmutableArray<OptionPayload>? InitialOptions { get; init; }
    }

    /// <summary>One of the options that Slack asks us for while somebody types.</summary>
    public sealed record ExternalSelect(string ActionId, PlainTextPayload Placeholder, int MinQueryLength)
        : ElementPayload(ActionId)
    {
        public OptionPayload? InitialOption { get; init; }
    }

    /// <summary>Any of a few options.</summary>
    public sealed record Checkboxes(string ActionId, ImmutableArray<OptionPayload> Options) : ElementPayload(ActionId)
    {
        public ImmutableArray<OptionPayload>? InitialOptions { get; init; }
    }

    /// <summary>A text.</summary>
    public sealed record PlainTextInput(string ActionId, int MaxLength, bool Multiline) : ElementPayload(ActionId)
    {
        public string? InitialValue { get; init; }
    }

    /// <summary>A number.</summary>
    public sealed record NumberInput(string ActionId, string MinValue, string MaxValue) : ElementPayload(ActionId)
    {
        public bool IsDecimalAllowed { get; }

        public string? InitialValue { get; init; }
    }

    /// <summary>A day.</summary>
    public sealed record DatePicker(string ActionId) : ElementPayload(ActionId)
    {
        public string? InitialDate { get; init; }
    }

    /// <summary>A time of day.</summary>
    public sealed record TimePicker(string ActionId) : ElementPayload(ActionId)
    {
        public string? InitialTime { get; init; }
    }

    /// <summary>Files from the person's device.</summary>
    public sealed record FileInput(string ActionId, ImmutableArray<string> Filetypes) : ElementPayload(ActionId)
    {
        public int MaxFiles { get; } = 1;
    }
}
