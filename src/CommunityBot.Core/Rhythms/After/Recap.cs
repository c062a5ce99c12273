using System.Globalization;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>What somebody wrote about a gathering for everybody. The keys have the latest gathering first.</summary>
/// <param name="Gathering">Which gathering.</param>
/// <param name="Title">What it was called.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended.</param>
/// <param name="Text">What was written, at most 1,500 characters.</param>
public sealed record Recap(GatheringId Gathering, string Title, Instant Start, Instant End, string Text) : IRow
{
    /// <summary>The first part of the keys of recaps.</summary>
    public const string Prefix = "recap|";

    private const long Latest = 9_999_999_999;

    /// <summary>Who wrote it; null once they are forgotten.</summary>
    public MemberId? By { get; init; }

    /// <summary>Their name when they wrote it; empty once they are forgotten.</summary>
    public string ByName { get; init; } = "";

    /// <summary>Counts the times it was written, so that nobody writes over what they haven't seen.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What the pulse came to; null while it is open.</summary>
    public Pulse? Pulse { get; init; }

    public string RowKey => Key(Gathering);

    /// <summary>The key of a gathering's recap.</summary>
    public static string Key(GatheringId gathering) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Prefix}{Latest - gathering.OriginalStart.ToUnixTimeSeconds():D10}|{gathering.Value}"
        );

    /// <summary>Reads a gathering's recap; null where nobody has written one.</summary>
    public static Reading<Recap?> Reading(GatheringId gathering) => Read.Row<Recap>(Key(gathering));
}
