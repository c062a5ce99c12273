using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms;

/// <summary>Who comes to a gathering: what its card says of the answers.</summary>
internal sealed record GuestList(ImmutableArray<Attendance> Coming, int Maybes)
{
    private const int ShownNames = 8;
    private const int MostLatest = 60;

    /// <summary>Those who answered, whatever they said, the latest first.</summary>
    public ImmutableArray<MemberId> Latest { get; init; } = [];

    /// <summary>How many places can be had; null where they aren't limited.</summary>
    public int? PlacesLeft { get; init; }

    /// <summary>How many said yes and have no place.</summary>
    public int Waiting { get; init; }

    /// <summary>The guests of a gathering by the answers to it and, where its places are limited, by who has one.</summary>
    public static GuestList Of(Gathering gathering, ImmutableArray<Attendance> answers, Seats? seats) =>
        Of([.. answers.Where(answer => seats?.Awaits(answer.Member) is not true)], answers) with
        {
            PlacesLeft = gathering.Details.Places is { } places ? seats?.Free ?? places : null,
            Waiting = seats?.Waiters ?? 0,
        };

    private static GuestList Of(ImmutableArray<Attendance> having, ImmutableArray<Attendance> answers) =>
        new(
            [
                .. having
                    .Where(answer => answer.Answer == Answer.Yes)
                    .OrderBy(answer => answer.At)
                    .ThenBy(answer => answer.Member.Value, StringComparer.Ordinal),
            ],
            answers.Count(answer => answer.Answer == Answer.Maybe)
        )
        {
            Latest =
            [
                .. answers.OrderByDescending(answer => answer.At).Take(MostLatest).Select(answer => answer.Member),
            ],
        };

    /// <summary>The first names in the order of their answers, and how many more there are.</summary>
    public Phrase Names =>
        new Phrase.List([
            .. Coming.Take(ShownNames).Select(coming => new Phrase.Person(coming.Member, coming.Name)),
            .. Coming.Length > ShownNames ? [GatheringTexts.AndMore(Coming.Length - ShownNames)] : Nothing,
        ]);

    /// <summary>Two lists with the same fingerprint look the same on a card.</summary>
    public string Fingerprint =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Coming.Length};{Maybes};{PlacesLeft};{Waiting};{string.Join(',', Coming.Take(ShownNames).Select(coming => coming.Member.Value))}"
        );

    private static ImmutableArray<Phrase> Nothing => [];
}
