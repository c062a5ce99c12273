using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>That members leave a community with a channel, and how far that is. Some at a time.</summary>
/// <param name="Channel">The channel that went.</param>
/// <param name="After">The member after whom it goes on.</param>
/// <param name="At">When it goes on.</param>
public sealed record Parting(ConnectedChannel Channel, string After, Instant At) : IWakeable
{
    /// <summary>The first part of the keys of these rows.</summary>
    public const string Prefix = "parting|";

    /// <summary>So many go in one step.</summary>
    public const int StepSize = 10;

    public string RowKey => $"{Prefix}{ConnectedChannel.Id(Channel.Channel)}|{After}";

    public Instant? NextDue => At;

    /// <summary>What a step's key says: the channel, by <see cref="ConnectedChannel.Id"/>, and the member after whom it goes on.</summary>
    public static (string Channel, string After) Parse(string rowKey)
    {
        var end = rowKey.LastIndexOf('|');
        return (rowKey[Prefix.Length..end], rowKey[(end + 1)..]);
    }
}
