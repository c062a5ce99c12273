namespace CommunityBot.Slack.Wire.Api;

/// <summary>Asks for a page of a workspace's people. https://docs.slack.dev/reference/methods/users.list</summary>
internal sealed record UserListRequest(string? Cursor)
{
    public bool IncludeLocale { get; } = true;

    /// <summary>How many a page: 1,000 are allowed, but an answer should stay well below a megabyte or two.</summary>
    public int Limit { get; } = 500;
}
