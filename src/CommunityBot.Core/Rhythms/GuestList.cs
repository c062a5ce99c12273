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

    public static GuestList Of(ImmutableArray<Attendance> answers) =>
        new(
            [
                .. answers
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
            $"{Coming.Length};{Maybes};{string.Join(',', Coming.Take(ShownNames).Select(coming => coming.Member.Value))}"
        );

    private static ImmutableArray<Phrase> Nothing => [];
}
