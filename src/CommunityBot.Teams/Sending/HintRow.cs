namespace CommunityBot.Teams.Sending;

/// <summary>That a channel was told how to get the app, and when, in milliseconds of Unix.</summary>
internal sealed record HintRow(long At)
{
    public static string Key(string channel) => $"teams-hint|{channel}";
}
