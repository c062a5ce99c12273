using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// Who has a place at a gathering whose places are limited, and who waits: the one row on which all meet who answer at
/// the same moment, so that no place is given twice. Whoever said yes stands in exactly one of its lists.
/// </summary>
/// <param name="Gathering">Which gathering.</param>
/// <param name="Places">How many places it has; null when the limit was lifted.</param>
public sealed record Seats(GatheringId Gathering, int? Places) : IWakeable
{
    /// <summary>The first part of the keys of these rows.</summary>
    public const string Prefix = "seats|";

    /// <summary>The most places that can be asked for.</summary>
    public const int Most = 500;

    /// <summary>Who has a place, in the order in which they got it. More than there are places only where these became fewer.</summary>
    public ImmutableArray<MemberId> Taken { get; init; } = [];

    /// <summary>For whom a place is kept.</summary>
    public ImmutableArray<SeatOffer> Offers { get; init; } = [];

    /// <summary>Who waits, the first one first.</summary>
    public ImmutableArray<MemberId> Waiting { get; init; } = [];

    /// <summary>Who let a place pass that was kept for them: they wait on, and aren't asked again.</summary>
    public ImmutableArray<MemberId> Passed { get; init; } = [];

    /// <summary>Whether those have been counted who had said yes before there was a limit.</summary>
    public bool Counted { get; init; }

    /// <summary>When the lists are to be gone through; null when nothing calls for it.</summary>
    public Instant? LookAt { get; init; }

    public string RowKey => Key(Gathering);

    public Instant? NextDue =>
        Offers.IsEmpty ? LookAt : Instant.Min(LookAt ?? Instant.MaxValue, Offers.Min(offer => offer.Until));

    /// <summary>How many places can be had.</summary>
    public int Free => Places is { } places ? Math.Max(0, places - Taken.Length - Offers.Length) : int.MaxValue;

    /// <summary>How many have said yes and have no place.</summary>
    public int Waiters => Offers.Length + Waiting.Length + Passed.Length;

    /// <summary>Whether a place is free that somebody waits for.</summary>
    public bool CanPromote => Free > 0 && !Waiting.IsEmpty;

    /// <summary>The key of a gathering's row.</summary>
    public static string Key(GatheringId gathering) => $"{Prefix}{gathering.Value}";

    /// <summary>Reads the row; null where places never were limited, or nobody has answered yet.</summary>
    public static Reading<Seats?> Reading(GatheringId gathering) => Read.Row<Seats>(Key(gathering));

    /// <summary>The first part of the keys of one rhythm's rows.</summary>
    public static string PrefixOf(RhythmId rhythm) => $"{Prefix}{rhythm.Value}|";

    /// <summary>The lists of a gathering; null where places aren't limited. Nobody stands in them where nothing is stored.</summary>
    public static Seats? Of(Gathering gathering, Seats? stored) =>
        stored ?? (gathering.Details.Places is { } places ? new Seats(gathering.Id, places) { Counted = true } : null);

    /// <summary>
    /// What is to be stored beside a gathering that changes; null where nothing is. With other places all answers are to
    /// be counted, and what is kept for somebody at one that is called off is to be taken back.
    /// </summary>
    public static Seats? Beside(Gathering before, Gathering after, Seats? stored, Instant now)
    {
        if (after.Stage is GatheringStage.Cancelled)
            return stored is { Offers.IsEmpty: false } ? stored with { LookAt = now } : null;

        return before.Details.Places == after.Details.Places
            ? null
            : (stored ?? new Seats(after.Id, null)) with
            {
                Places = after.Details.Places,
                LookAt = now,
            };
    }

    /// <summary>Whether a member stands in one of the lists.</summary>
    public bool Lists(MemberId member) => Taken.Contains(member) || Awaits(member);

    /// <summary>Whether a member said yes and has no place.</summary>
    public bool Awaits(MemberId member) =>
        Waiting.Contains(member) || Passed.Contains(member) || OfferTo(member) is not null;

    /// <summary>What is kept for a member; null where nothing is.</summary>
    public SeatOffer? OfferTo(MemberId member) => Offers.FirstOrDefault(offer => offer.Member == member);

    /// <summary>A member's number on the waiting list, from 1; null where they aren't on it.</summary>
    public int? NumberOf(MemberId member) =>
        Waiting.AddRange(Passed).IndexOf(member) is >= 0 and var index ? index + 1 : null;

    /// <summary>Whether a yes of a member who has said yes before still brings something about.</summary>
    public bool IsNews(MemberId member) => OfferTo(member) is not null || Passed.Contains(member);

    /// <summary>A member says yes: they take what is kept for them or what is free, or join the end of the waiting list.</summary>
    public Seats Joined(MemberId member)
    {
        if (Taken.Contains(member) || Waiting.Contains(member))
            return this;

        var isKept = OfferTo(member) is not null;
        var others = Without(member);
        return isKept || (others is { Counted: true, Free: > 0, Waiting.IsEmpty: true })
            ? others with
            {
                Taken = others.Taken.Add(member),
            }
            : others with
            {
                Waiting = others.Waiting.Add(member),
            };
    }

    /// <summary>A member doesn't come, or is gone; the first who waits is to hear of the place.</summary>
    public Seats Left(MemberId member, Instant now)
    {
        var others = Without(member);
        return others != this && others.CanPromote ? others with { LookAt = now } : others;
    }

    private Seats Without(MemberId member) =>
        Lists(member)
            ? this with
            {
                Taken = Taken.Remove(member),
                Offers = Offers.RemoveAll(offer => offer.Member == member),
                Waiting = Waiting.Remove(member),
                Passed = Passed.Remove(member),
            }
            : this;
}
