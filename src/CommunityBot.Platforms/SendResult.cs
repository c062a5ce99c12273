using NodaTime;

namespace CommunityBot.Platforms;

/// <summary>What became of a send. Closed: the relay switches over exactly these.</summary>
public abstract record SendResult
{
    private SendResult() { }

    /// <summary>The platform has it.</summary>
    public sealed record Sent(MessageRef Message) : SendResult;

    /// <summary>It will never be taken (channel gone, person blocked the bot); the reason is a code, not a text.</summary>
    public sealed record Refused(string Reason) : SendResult;

    /// <summary>Not now: to be tried again after that time at the earliest.</summary>
    public sealed record Later(Duration Wait) : SendResult;
}
