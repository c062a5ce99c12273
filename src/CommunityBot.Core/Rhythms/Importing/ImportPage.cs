using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Rhythms.Calendars;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Importing;

/// <summary>
/// Some series of a calendar file that wait for the coordinator's word, and once it is given, for being set up one by
/// one. Pages keep the rows small; what is left on a page is what is left to do.
/// </summary>
/// <param name="Member">Who brought the file.</param>
/// <param name="Number">Which page of the file, from 0.</param>
/// <param name="ReadAt">When the file was read; a newer file takes the place of one that still waits.</param>
/// <param name="Series">What is left on the page.</param>
public sealed record ImportPage(MemberId Member, int Number, Instant ReadAt, ImmutableArray<ImportedSeries> Series)
    : IWakeable
{
    /// <summary>The first part of the keys of pages.</summary>
    public const string Prefix = "import|";

    /// <summary>The most series on one page.</summary>
    public const int Size = 5;

    /// <summary>How long a page waits for the coordinator's word.</summary>
    public static readonly Duration Waits = Duration.FromDays(1);

    /// <summary>When the coordinator gave their word; null while it waits for it.</summary>
    public Instant? ConfirmedAt { get; init; }

    /// <summary>The rhythm that the first series has become already, with more of its changes to come; null where none has.</summary>
    public RhythmId? Begun { get; init; }

    public string RowKey => string.Create(CultureInfo.InvariantCulture, $"{PrefixOf(Member)}{Number:D3}");

    public Instant? NextDue => ConfirmedAt ?? ReadAt + Waits;

    /// <summary>The first part of the keys of one member's pages.</summary>
    public static string PrefixOf(MemberId member) => $"{Prefix}{member.Value}|";

    /// <summary>Reads a member's pages.</summary>
    public static Reading<ImmutableArray<ImportPage>> Reading(MemberId member) =>
        Read.Range<ImportPage>(PrefixOf(member));
}
