namespace CommunityBot.Pipeline;

/// <summary>Somebody has looked at their home page, so that it is kept up to date for them.</summary>
internal sealed record HomeSeen(string User)
{
    public string RowKey => Key(User);

    public static string Key(string user) => $"home|{user}";
}
