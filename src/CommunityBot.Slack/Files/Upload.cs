namespace CommunityBot.Slack.Files;

/// <summary>A file on its way to Slack.</summary>
/// <param name="Name">Its name, with its extension.</param>
/// <param name="Bytes">What is in it; never nothing.</param>
internal sealed record Upload(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What a picture shows, for those who don't see it.</summary>
    public string? Alt { get; init; }

    /// <summary>The channel that it is shown in; null where it is only for the blocks of a message.</summary>
    public string? Channel { get; init; }

    /// <summary>The thread within the channel.</summary>
    public string? Thread { get; init; }

    /// <summary>What is said with it.</summary>
    public string? Comment { get; init; }
}
