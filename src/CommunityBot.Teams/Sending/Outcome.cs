using System.Diagnostics;
using CommunityBot.Platforms;
using CommunityBot.Teams.Connector;

namespace CommunityBot.Teams.Sending;

/// <summary>What the connector's answers mean for a message.</summary>
internal static class Outcome
{
    /// <summary>What became of a send; <paramref name="sent"/> is where the message is when it was done.</summary>
    public static SendResult Of<TBody>(TeamsAnswer<TBody> answer, Func<TBody, MessageRef> sent) =>
        answer switch
        {
            TeamsAnswer<TBody>.Ok ok => new SendResult.Sent(sent(ok.Body)),
            TeamsAnswer<TBody>.Refused refused => new SendResult.Refused(refused.Code),
            TeamsAnswer<TBody>.Limited limited => new SendResult.Later(limited.Wait),
            _ => throw new UnreachableException(),
        };
}
