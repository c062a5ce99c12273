using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms;

/// <summary>The kind no for what only coordinators do.</summary>
internal static class CoordinatorsOnly
{
    /// <summary>Why this member may not; null for a coordinator.</summary>
    public static Message? Refusal(Member? member) =>
        member is { Role: Role.Coordinator }
            ? null
            : Message
                .Of(RhythmTexts.CoordinatorsDoThat)
                .With(new Block.Buttons([RhythmButtons.Upcoming, RhythmButtons.AllRhythms]));
}
