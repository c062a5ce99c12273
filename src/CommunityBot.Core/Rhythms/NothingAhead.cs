using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms;

/// <summary>What is said when nothing is planned: to a coordinator, with the means to change that.</summary>
internal static class NothingAhead
{
    public static Message For(WhatIsAhead state) =>
        state.IsForCoordinator
            ? Message
                .Of(GatheringTexts.NothingAheadYet)
                .With(new Block.Buttons([RhythmButtons.NewRhythm, RhythmButtons.Import]))
            : Message.Of(GatheringTexts.NothingAhead);
}
