using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms.Calendars;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A member asks for what is coming up as a calendar file.</summary>
public sealed record ShowCalendarFile(Asker Asker) : Command<ShowCalendarFile.State>
{
    private const int MostGatherings = 30;

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<State> Reading =>
        Community.Reading.With(WhatIsAhead.Reading(Asker), (community, ahead) => new State(community, ahead));

    public override Outcome Decide(State state, Instant now)
    {
        var gatherings = Ahead.Of(state.Ahead.Rhythms, state.Ahead.Rows, now, Ahead.Ever, MostGatherings);
        if (gatherings.IsEmpty)
            return Outcome.Apply.Reply(NothingAhead.For(state.Ahead));

        var said = GatheringTexts.CalendarFile(gatherings.Length);
        var file = new Block.File(
            "gatherings.ics",
            "text/calendar",
            CalendarFileWriter.Write(state.Community, gatherings, now),
            said
        );

        return Outcome.Apply.Reply(Message.Of(said).With(file));
    }

    /// <summary>The community and what lies ahead in it.</summary>
    public sealed record State(Community Community, WhatIsAhead Ahead);
}
