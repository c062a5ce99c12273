namespace CommunityBot.Pipeline;

/// <summary>Whether the bot has taken up what an earlier run left, so that it may be sent traffic.</summary>
internal sealed class Readiness
{
    private volatile bool _isReady;

    public bool IsReady
    {
        get => _isReady;
        set => _isReady = value;
    }
}
