using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms;

/// <summary>What a coordinator's command about one rhythm sees: who asks, the rhythm, and what of it is fixed.</summary>
public sealed record AskedRhythm(Community Community, Member? By, Rhythm? Rhythm, ImmutableArray<Gathering> Rows)
{
    /// <summary>Reads it.</summary>
    public static Reading<AskedRhythm> Reading(Asker asker, RhythmId id) =>
        Community
            .Reading.With(Member.Reading(asker.Member), (community, by) => (community, by))
            .With(Rhythms.Rhythm.Reading(id), (all, rhythm) => (all.community, all.by, rhythm))
            .With(
                Read.Range<Gathering>(Gathering.PrefixOf(id)),
                (all, rows) => new AskedRhythm(all.community, all.by, all.rhythm, rows)
            );

    /// <summary>The rhythm if this member may change it and it hasn't ended.</summary>
    internal RhythmSearch Find() =>
        (CoordinatorsOnly.Refusal(By), Rhythm) switch
        {
            ({ } refusal, _) => new RhythmSearch.Missing(refusal),
            (_, null) => Missing(RhythmTexts.IDoNotFindRhythm),
            (_, { State: RhythmState.Ended } ended) => Missing(RhythmTexts.HasEnded(ended)),
            (_, var rhythm) => new RhythmSearch.Found(rhythm),
        };

    private static RhythmSearch.Missing Missing(Phrase why) =>
        new(Message.Of(why).With(new Block.Buttons([RhythmButtons.AllRhythms, RhythmButtons.NewRhythm])));
}
