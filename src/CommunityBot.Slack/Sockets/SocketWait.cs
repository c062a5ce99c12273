namespace CommunityBot.Slack.Sockets;

/// <summary>How long to wait before the next connection.</summary>
internal static class SocketWait
{
    /// <summary>A connection that lived this long had no trouble: the waits begin anew.</summary>
    public static readonly TimeSpan Steady = TimeSpan.FromMinutes(1);

    /// <summary>Where only a person can help, for instance by another token.</summary>
    public static readonly TimeSpan ForPeople = TimeSpan.FromMinutes(5);

    /// <summary>Where connections that nobody uses any more have to fade away first.</summary>
    public static readonly TimeSpan ForOthers = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>
    /// After so many failures in a row: twice as long each time, up to a minute, and between half and the whole of it, so
    /// that many bots don't come back at the same moment.
    /// </summary>
    public static TimeSpan After(int failures, double chance)
    {
        var whole = First * Math.Pow(2, Math.Min(failures - 1, 10));
        return (whole < Longest ? whole : Longest) * (0.5 + (chance / 2));
    }
}
