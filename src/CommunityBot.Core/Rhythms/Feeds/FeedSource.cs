using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Feeds;

/// <summary>What a subscribed calendar has of one community.</summary>
/// <param name="Community">The community; null where it isn't there.</param>
/// <param name="Rhythms">All its rhythms.</param>
/// <param name="Rows">What is fixed of them and not over yet.</param>
/// <param name="Mine">What the calendar's owner answered; null where it is the community's own.</param>
public sealed record FeedSource(
    Community? Community,
    ImmutableArray<Rhythm> Rhythms,
    ImmutableArray<Gathering> Rows,
    AnswersOf? Mine
)
{
    /// <summary>How long a gathering stays after it was.</summary>
    public static readonly Duration Stays = Duration.FromDays(30);

    private const int MostAhead = 60;

    /// <summary>The latest of what is over.</summary>
    public ImmutableArray<PastGathering> Past { get; init; } = [];

    /// <summary>Whether there is such a community that speaks for itself.</summary>
    public bool IsThere => Community is { LivesIn: null };

    /// <summary>Reads all but the past, for a member or for everybody.</summary>
    public static Reading<FeedSource> Reading(MemberId? member)
    {
        var all = Read.Row<Community>(Communities.Community.Key)
            .With(Read.Range<Rhythm>(Rhythm.Prefix), (community, rhythms) => (community, rhythms))
            .With(
                Read.Range<Gathering>(Gathering.Prefix),
                (read, rows) => new FeedSource(read.community, read.rhythms, rows, Mine: null)
            );

        return member is { } one
            ? all.With(AnswersOf.Reading(one), (source, mine) => source with { Mine = mine })
            : all;
    }

    /// <summary>Reads the latest of the past, whose keys only the rhythms tell: whole, it would grow with the years.</summary>
    public Reading<FeedSource> WithPast(Instant now) =>
        Rhythms.Aggregate(
            Read.Nothing(this),
            (reading, rhythm) =>
                reading.With(
                    Read.Range<PastGathering>(
                        PastGathering.PrefixOf(rhythm.Id),
                        PastGathering.Key(GatheringId.Of(rhythm.Id, now - Stays))
                    ),
                    (source, past) => source with { Past = source.Past.AddRange(past) }
                )
        );

    /// <summary>The gatherings to be shown: of those ahead the next sixty, and what was lately.</summary>
    internal IEnumerable<Gathering> Gatherings(FeedChoice choice, Instant now)
    {
        // Whatever somebody said yes to is fixed.
        var ahead = Ahead.Of(
            choice is FeedChoice.All ? Rhythms : [],
            Rows,
            now,
            Ahead.Ever,
            choice is FeedChoice.All ? MostAhead : Rows.Length
        );
        var lately = Rows.Concat(Past.Select(past => past.Gathering))
            .Where(gathering => gathering.Start > now - Stays && gathering.Start <= now);

        return ahead.Where(IsShown).Take(MostAhead).Concat(lately.Where(IsShown)).DistinctBy(gathering => gathering.Id);

        bool IsShown(Gathering gathering) => choice is FeedChoice.All || Mine?.To(gathering.Id) is Answer.Yes;
    }
}
