namespace CommunityBot.Slack.Wire.Blocks;

/// <summary>
/// Text that is shown as it is: no formatting, no mention, no link. Codes such as <c>:coffee:</c> do become emoji, as
/// everywhere in Slack. https://docs.slack.dev/reference/block-kit/composition-objects/text-object
/// </summary>
internal sealed record PlainTextPayload(string Text)
{
    public string Type { get; } = "plain_text";

    public bool Emoji { get; } = true;
}
