namespace CommunityBot.Slack.Wire.Blocks;

/// <summary>One option of a menu. https://docs.slack.dev/reference/block-kit/composition-objects/option-object</summary>
internal sealed record OptionPayload(PlainTextPayload Text, string Value);
