namespace CommunityBot.Core;

/// <summary>One thing that a command needs to see before it decides. Closed: the shell switches over these.</summary>
public abstract record RowRead
{
    private RowRead() { }

    /// <summary>The row of that key, where there is one.</summary>
    public sealed record One(Type Kind, string RowKey) : RowRead;

    /// <summary>
    /// The rows whose keys begin with the prefix, in order of their keys, after <paramref name="After"/>,
    /// at most <paramref name="Limit"/>.
    /// </summary>
    public sealed record Range(Type Kind, string Prefix, string? After, int Limit) : RowRead;
}
