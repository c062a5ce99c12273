using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A member asks what is coming up.</summary>
public sealed record ShowUpcoming(Asker Asker) : Command<WhatIsAhead>
{
    private const int Shown = 5;

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<WhatIsAhead> Reading => WhatIsAhead.Reading(Asker);

    public override Outcome Decide(WhatIsAhead state, Instant now)
    {
        var ahead = Ahead.Of(state.Rhythms, state.Rows, now, Ahead.Soon, Shown);
        if (ahead.IsEmpty)
            return Outcome.Apply.Reply(NothingAhead.For(state));

        var blocks = ahead.SelectMany(gathering => UpcomingItem.ForMember(gathering, state.Mine.To(gathering.Id)));
        return Outcome.Apply.Reply(Message.Of(GatheringTexts.ComingUp).With([.. blocks]));
    }
}
