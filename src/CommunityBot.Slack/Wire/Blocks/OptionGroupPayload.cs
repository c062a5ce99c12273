using System.Collections.Immutable;

namespace CommunityBot.Slack.Wire.Blocks;

/// <summary>
/// Options under a common label. https://docs.slack.dev/reference/block-kit/composition-objects/option-group-object
/// </summary>
internal sealed record OptionGroupPayload(PlainTextPayload Label, ImmutableArray<OptionPayload> Options);
