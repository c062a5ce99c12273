using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>
/// The thanks in the channel once a gathering is over: to those who say that they were there, and to who wrote the recap.
/// Who wasn't there isn't spoken of.
/// </summary>
internal sealed record ThanksCard(Ended Ended, ImmutableArray<WasThere> There, Recap? Recap, Pulse Pulse)
{
    private const int ShownNames = 8;

    /// <summary>The thanks as they are said first.</summary>
    public static Dispatch.Post Post(Ended ended) =>
        new(IdOf(ended.Gathering.Id), new ThanksCard(ended, [], null, Pulse.None(ended.Gathering.Id)).Draw());

    public static CardId IdOf(GatheringId gathering) => new($"thanks|{gathering.Value}");

    /// <summary>Two drawings with the same fingerprint look the same.</summary>
    public string Fingerprint =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{There.Length};{string.Join(',', First.Select(there => there.Member.Value))};{Recap?.By?.Value};{Recap is null};{Pulse.IsShown};{Ended.Aftermath.Stage is AftermathStage.Closed}"
        );

    public Message Draw() =>
        Message
            .Of(GatheringTexts.Thanks(Ended.Gathering))
            .With([
                .. Remarks().Select(Block (remark) => new Block.Context(remark)),
                new Block.Buttons([.. Buttons(), RhythmButtons.Upcoming]),
            ]);

    private IEnumerable<WasThere> First => There.OrderBy(there => there.At).Take(ShownNames);

    private IEnumerable<Phrase> Remarks()
    {
        if (!There.IsEmpty)
            yield return AfterTexts.WereThere(There.Length, Names());
        if (Recap is { By: { } writer, ByName: var name })
            yield return AfterTexts.ThanksForRecap(new Phrase.Person(writer, name));
        if (Pulse.IsShown)
            yield return AfterTexts.PulseWas(Pulse);
        if (Ended.Aftermath.Next is { } next)
            yield return GatheringTexts.NextIs(next.Start, next.End);
    }

    private Phrase.List Names() =>
        new([
            .. First.Select(Phrase (there) => new Phrase.Person(there.Member, there.Name)),
            .. There.Length > ShownNames ? [GatheringTexts.AndMore(There.Length - ShownNames)] : Nothing,
        ]);

    private IEnumerable<Button> Buttons()
    {
        if (Ended.Aftermath.Stage is AftermathStage.Begun or AftermathStage.Open)
            yield return AfterButtons.IWasThere(Ended.Gathering.Id);

        yield return Recap is null ? AfterButtons.WriteRecap(Ended.Gathering.Id) : AfterButtons.Recaps;
    }

    private static ImmutableArray<Phrase> Nothing => [];
}
