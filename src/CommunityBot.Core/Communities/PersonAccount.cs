namespace CommunityBot.Core.Communities;

/// <summary>An account by which a person can be reached, kept in the person's own partition.</summary>
public sealed record PersonAccount(string Platform, string Installation, string User) : IRow
{
    /// <summary>The first part of the keys of accounts.</summary>
    public const string Prefix = "reach|";

    public string RowKey => $"{Prefix}{Platform}|{Installation}|{User}";
}
