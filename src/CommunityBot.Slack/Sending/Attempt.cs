using NodaTime;

namespace CommunityBot.Slack.Sending;

/// <summary>One try to send a message; when it ends without an answer, that is remembered.</summary>
internal sealed class Attempt(LookBack lookBack, string key, Instant began) : IDisposable
{
    private bool _isOver;

    /// <summary>Slack has answered: there is nothing to look for.</summary>
    public void IsOver() => _isOver = true;

    public void Dispose()
    {
        if (!_isOver)
            lookBack.Remember(key, began);
    }
}
