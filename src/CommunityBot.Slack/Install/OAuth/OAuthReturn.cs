namespace CommunityBot.Slack.Install.OAuth;

/// <summary>What Slack sends the browser back with: a code, or an error.</summary>
internal sealed record OAuthReturn(string? Code, string? State, string? Error)
{
    /// <summary>The code is worth a token.</summary>
    public override string ToString() => nameof(OAuthReturn);
}
