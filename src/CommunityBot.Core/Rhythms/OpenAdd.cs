using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The form that adds one gathering besides a rhythm's beats.</summary>
public sealed record OpenAdd(Asker Asker, RhythmId Id) : FormOpening<AskedRhythm>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<AskedRhythm> Reading => AskedRhythm.Reading(Asker, Id);

    public override Step Open(AskedRhythm state, Instant now) =>
        state.Find() switch
        {
            RhythmSearch.Missing missing => new Step.Say(missing.Why),
            RhythmSearch.Found found => new Step.Show(Form(found.Rhythm, now)),
            _ => throw new UnreachableException(),
        };

    private static Form Form(Rhythm rhythm, Instant now)
    {
        var zone = rhythm.Schedule.Zone;
        var tomorrow = now.InZone(DateTimeZoneProviders.Tzdb[zone]).Date.PlusDays(1);
        var wish = new GatheringWish(tomorrow + rhythm.Schedule.Start.TimeOfDay, rhythm.Schedule.Length)
        {
            Place = rhythm.Details.Place,
            Link = rhythm.Details.Link,
            Places = rhythm.Details.Places,
        };

        return new(
            RhythmActions.Add,
            RhythmFormTexts.AddTitle,
            [.. GatheringInputs.For(wish, zone)],
            RhythmFormTexts.AddAndAnnounce,
            rhythm.Id.Value
        )
        {
            Intro = [new Block.Paragraph(RhythmFormTexts.AddIntro(rhythm))],
        };
    }
}
