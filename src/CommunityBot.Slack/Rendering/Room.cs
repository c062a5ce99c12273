namespace CommunityBot.Slack.Rendering;

/// <summary>
/// How much a surface holds. Blocks and the size of a view are documented; how much text all blocks of a message may have
/// together isn't: beyond some 13,000 characters Slack answers <c>msg_blocks_too_long</c>, so we stay well below.
/// </summary>
/// <param name="Blocks">How many blocks.</param>
/// <param name="Text">How many characters of text in all of them.</param>
/// <param name="Bytes">How many bytes of JSON.</param>
internal sealed record Room(int Blocks, int Text, int Bytes)
{
    /// <summary>https://docs.slack.dev/reference/block-kit/blocks</summary>
    public static Room Message { get; } = new(50, 9_000, 150_000);

    /// <summary>https://docs.slack.dev/reference/views</summary>
    public static Room View { get; } = new(100, 30_000, 150_000);

    /// <summary>What stands above the inputs of a form that has that many blocks besides.</summary>
    public static Room AboveInputs(int others) => new(View.Blocks - others, 10_000, 60_000);
}
