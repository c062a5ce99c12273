using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>What happens to the lists of a gathering with limited places when they are gone through.</summary>
public static class SeatsLook
{
    /// <summary>
    /// The lists as the answers have them. Who said yes before there was a limit keeps their place, even where there are
    /// fewer; an answer whose commit crossed the limit's is found, and joins as it would have.
    /// </summary>
    public static Seats Counting(this Seats seats, ImmutableArray<Attendance> answers, Instant now)
    {
        var coming = answers
            .Where(answer => answer.Answer == Answer.Yes)
            .OrderBy(answer => answer.At)
            .ThenBy(answer => answer.Member.Value, StringComparer.Ordinal)
            .Select(answer => answer.Member)
            .ToImmutableArray();
        var fresh = coming.Where(member => !seats.Lists(member)).ToImmutableArray();
        var counted = seats.Counted
            ? fresh.Aggregate(seats, (all, member) => all.Joined(member))
            : seats with
            {
                Taken = seats.Taken.AddRange(fresh),
                Counted = true,
            };

        // A range that was cut says nothing of those who aren't in it.
        return answers.Length < Read.WholeRange
            ? Listed(counted).Except(coming).Aggregate(counted, (all, member) => all.Left(member, now))
            : counted;
    }

    /// <summary>What was kept for too long goes on; those for whom it was kept wait behind all others.</summary>
    public static Seats Lapsing(this Seats seats, Instant now)
    {
        var lapsed = seats.Offers.Where(offer => offer.Until <= now).ToImmutableArray();
        return lapsed.IsEmpty
            ? seats
            : seats with
            {
                Offers = seats.Offers.RemoveRange(lapsed),
                Passed = seats.Passed.AddRange(lapsed.Select(offer => offer.Member)),
            };
    }

    /// <summary>The first who wait have what is free kept for them, at most so many of them.</summary>
    public static Seats Offering(this Seats seats, Instant until, int most)
    {
        var next = seats.Waiting.Take(Math.Min(seats.Free, most)).ToImmutableArray();
        return seats with
        {
            Offers = seats.Offers.AddRange(next.Select(member => new SeatOffer(member, until))),
            Waiting = seats.Waiting.RemoveRange(0, next.Length),
        };
    }

    /// <summary>Nothing is kept any more: it has begun or was called off.</summary>
    public static Seats Closed(this Seats seats) =>
        seats with
        {
            Offers = [],
            Waiting = seats.Waiting.InsertRange(0, seats.Offers.Select(offer => offer.Member)),
            LookAt = null,
        };

    /// <summary>Two members are one person: they stand where the better placed of the two stood.</summary>
    public static Seats Merging(this Seats seats, MemberId from, MemberId to, bool isComing, Instant now)
    {
        if (!isComing)
            return seats.Left(from, now).Left(to, now);

        var (better, other) = RankOf(seats, from) < RankOf(seats, to) ? (from, to) : (to, from);
        var one = seats.Left(other, now);
        if (!one.Lists(better))
            return one.Joined(to);

        return one with
        {
            Taken = [.. one.Taken.Select(Renamed)],
            Offers = [.. one.Offers.Select(offer => offer with { Member = Renamed(offer.Member) })],
            Waiting = [.. one.Waiting.Select(Renamed)],
            Passed = [.. one.Passed.Select(Renamed)],
        };

        MemberId Renamed(MemberId member) => member == from ? to : member;
    }

    private static int RankOf(Seats seats, MemberId member) =>
        Listed(seats).ToImmutableArray().IndexOf(member) is >= 0 and var index ? index : int.MaxValue;

    private static IEnumerable<MemberId> Listed(Seats seats) =>
        [.. seats.Taken, .. seats.Offers.Select(offer => offer.Member), .. seats.Waiting, .. seats.Passed];
}
