using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>That two members who are one person may both have answered a gathering. One row a gathering, so that each is done by itself.</summary>
/// <param name="Gathering">Which gathering.</param>
/// <param name="From">Whose answer goes.</param>
/// <param name="To">Whose answer it becomes.</param>
/// <param name="At">When it is due.</param>
public sealed record AnswerMerge(GatheringId Gathering, MemberId From, MemberId To, Instant At) : IWakeable
{
    /// <summary>The first part of the keys of these rows.</summary>
    public const string Prefix = "merging|";

    public string RowKey => $"{Prefix}{Gathering.Value}|{From.Value}|{To.Value}";

    public Instant? NextDue => At;

    /// <summary>What the key of a row says.</summary>
    public static (GatheringId Gathering, MemberId From, MemberId To) Parse(string rowKey) =>
        rowKey.Split('|') is [_, var rhythm, var start, var from, var to]
            ? (new($"{rhythm}|{start}"), new(from), new(to))
            : throw new ArgumentException("Not the key of answers to be merged.", nameof(rowKey));
}
