namespace CommunityBot.Teams.Inbound;

/// <summary>
/// What Teams gets to hear at once. Closed: <see cref="TeamsRequests"/> switches over exactly these.
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-send-and-receive-messages
/// </summary>
internal abstract record TeamsReply
{
    private TeamsReply() { }

    /// <summary>We have it. An open dialog closes.</summary>
    public sealed record Taken : TeamsReply;

    /// <summary>We have it; that is to be shown, or was asked for.</summary>
    public sealed record Answer(ReadOnlyMemory<byte> Json) : TeamsReply;

    /// <summary>A question that the bot has no answer to.</summary>
    public sealed record NotImplemented : TeamsReply;

    /// <summary>It isn't what Teams would send.</summary>
    public sealed record Malformed : TeamsReply;
}
