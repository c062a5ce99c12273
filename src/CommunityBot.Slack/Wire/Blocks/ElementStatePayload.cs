using System.Collections.Immutable;

namespace CommunityBot.Slack.Wire.Blocks;

/// <summary>What stands in one element; which member is there depends on its type.</summary>
internal sealed record ElementStatePayload(string Type)
{
    public string? Value { get; init; }

    public string? SelectedDate { get; init; }

    public string? SelectedTime { get; init; }

    public SelectedOptionPayload? SelectedOption { get; init; }

    public ImmutableArray<SelectedOptionPayload>? SelectedOptions { get; init; }

    public ImmutableArray<SelectedFilePayload>? Files { get; init; }
}
