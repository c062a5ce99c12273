namespace CommunityBot.Slack.Wire.OAuth;

/// <summary>What all answers of the Web API have in common.</summary>
internal interface IOAuthPayload
{
    bool Ok { get; }

    string? Error { get; }
}
