namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>A user. https://docs.slack.dev/reference/objects/user-object</summary>
internal sealed record UserPayload
{
    public string? Id { get; init; }

    /// <summary>The workspace of whoever it is; another than ours where a channel is shared.</summary>
    public string? TeamId { get; init; }

    public string? Name { get; init; }

    public string? RealName { get; init; }

    public bool? Deleted { get; init; }

    public string? Tz { get; init; }

    public string? Locale { get; init; }

    public bool? IsBot { get; init; }

    public bool? IsStranger { get; init; }

    public bool? IsRestricted { get; init; }

    public bool? IsUltraRestricted { get; init; }

    /// <summary>When something of it last changed, in seconds since 1970.</summary>
    public long? Updated { get; init; }

    public UserProfilePayload? Profile { get; init; }
}
