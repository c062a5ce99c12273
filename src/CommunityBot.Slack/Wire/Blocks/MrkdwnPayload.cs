namespace CommunityBot.Slack.Wire.Blocks;

/// <summary>
/// Text in Slack's own markup. Verbatim: what looks like an address, a channel or a name stays plain text; only what is
/// marked up as such is a link or a mention. https://docs.slack.dev/reference/block-kit/composition-objects/text-object
/// </summary>
internal sealed record MrkdwnPayload(string Text)
{
    public string Type { get; } = "mrkdwn";

    public bool Verbatim { get; } = true;
}
