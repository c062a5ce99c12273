using System.Collections.Immutable;

namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>What is filled into an element. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload</summary>
internal sealed record StateValuePayload
{
    public string? Type { get; init; }

    public string? Value { get; init; }

    public OptionPayload? SelectedOption { get; init; }

    public ImmutableArray<OptionPayload?>? SelectedOptions { get; init; }

    public string? SelectedDate { get; init; }

    public string? SelectedTime { get; init; }

    public ImmutableArray<FilePayload?>? Files { get; init; }
}
