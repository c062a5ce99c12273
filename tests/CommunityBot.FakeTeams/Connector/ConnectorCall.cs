namespace CommunityBot.FakeTeams.Connector;

/// <summary>A call of the connector.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Conversation">The conversation, with its thread; empty where it is about none.</param>
/// <param name="Status">How it was answered; 0 while it wasn't.</param>
public sealed record ConnectorCall(DateTimeOffset At, string Kind, string Conversation, int Status)
{
    /// <summary>Whether it came with a token.</summary>
    public bool HasToken { get; init; }
}
