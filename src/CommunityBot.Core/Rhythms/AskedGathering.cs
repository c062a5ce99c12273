using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>What a command about one gathering sees: the gathering, wherever it stands, its rhythm and who asks.</summary>
public sealed record AskedGathering(
    Community Community,
    Member? By,
    Rhythm? Rhythm,
    Gathering? Row,
    PastGathering? Past
)
{
    /// <summary>Reads it.</summary>
    public static Reading<AskedGathering> Reading(Asker asker, GatheringId id) =>
        Community
            .Reading.With(Member.Reading(asker.Member), (community, member) => (community, member))
            .With(Rhythms.Rhythm.Reading(id.Rhythm), (who, rhythm) => (who.community, who.member, rhythm))
            .With(Gathering.Reading(id), (all, row) => (all.community, all.member, all.rhythm, row))
            .With(
                PastGathering.Reading(id),
                (all, past) => new AskedGathering(all.community, all.member, all.rhythm, all.row, past)
            );

    /// <summary>The gathering if it can still be asked something of.</summary>
    internal GatheringSearch Find(GatheringId id, Instant now) =>
        (By, Rhythm, Row ?? BeatOf(id)) switch
        {
            (null, _, _) => Missing(GatheringTexts.IDoNotKnowYou),
            (_, null, _) or (_, _, null) when Past is null => Missing(GatheringTexts.IDoNotFindIt),
            (_, null, _) or (_, _, null) => Missing(GatheringTexts.ThatIsOver(Past.Gathering)),
            (_, _, { Stage: GatheringStage.Cancelled } off) => Missing(GatheringTexts.IsCalledOff(off)),
            (_, _, var gathering) when now >= gathering.End => Missing(GatheringTexts.ThatIsOver(gathering)),
            var (by, rhythm, gathering) => new GatheringSearch.Found(gathering, rhythm, by),
        };

    /// <summary>The gathering if this member may change it: a coordinator, before it begins.</summary>
    internal GatheringSearch FindToChange(GatheringId id, Instant now) =>
        (CoordinatorsOnly.Refusal(By), Find(id, now)) switch
        {
            ({ } refusal, _) => new GatheringSearch.Missing(refusal),
            (_, GatheringSearch.Found found) when now >= found.Gathering.Start => Missing(
                GatheringTexts.HasBegun(found.Gathering)
            ),
            (_, var search) => search,
        };

    /// <summary>The gathering that a beat of the rhythm would become, where it isn't a row yet.</summary>
    private Gathering? BeatOf(GatheringId id) =>
        Past is null
        && Rhythm is { } rhythm
        && rhythm.UnplannedBeats(id.OriginalStart - Duration.Epsilon).FirstOrDefault() is { } beat
        && beat.Start == id.OriginalStart
            ? rhythm.Plan(beat)
            : null;

    private static GatheringSearch.Missing Missing(Phrase why) =>
        new(Message.Of(why).With(new Block.Buttons([RhythmButtons.Upcoming])));
}
