using System.Globalization;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The form for a new rhythm.</summary>
public sealed record OpenNewRhythm(Asker Asker) : FormOpening<OpenNewRhythm.State>
{
    /// <summary>The community, for its zone, and who asks.</summary>
    public sealed record State(Community Community, Member? By);

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<State> Reading =>
        Community.Reading.With(Member.Reading(Asker.Member), (community, by) => new State(community, by));

    public override Step Open(State state, Instant now)
    {
        if (CoordinatorsOnly.Refusal(state.By) is { } refusal)
            return new Step.Say(refusal);

        var stamp = now.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture);
        return new Step.Show(
            RhythmForm.Filled(new RhythmTarget.Fresh(stamp), RhythmForm.Proposed(state.Community.Zone, now))
        );
    }
}
