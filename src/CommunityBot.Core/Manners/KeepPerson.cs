using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person has said by another account that it is theirs, too. They keep who they are, and get what that one has.</summary>
/// <param name="Person">Who stays.</param>
/// <param name="Other">Who the account was taken for.</param>
/// <param name="By">The account.</param>
public sealed record KeepPerson(PersonId Person, PersonId Other, PersonAccount By) : Command<KeepPerson.State>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<State> Reading =>
        Manners.Person.Reading(Person).With(Read.Row<Kept>(Kept.Key(Other)), (person, kept) => new State(person, kept));

    public override Outcome Decide(State state, Instant now)
    {
        if (state.Kept is not null || Person == Other)
            return Outcome.AsItWas;
        // The one who gave the code is somebody else by now: that one keeps both.
        if (state.Person.Into is { } into)
            return Outcome.Apply.Pass(new Errand.Keep(into, Other, By));

        return Outcome
            .Apply.Put(
                state.Person.LivesAtFrom is SettingSource.Person ? state.Person : state.Person with { LivesAt = By }
            )
            .Put(new Kept(Other, now))
            .Pass(new Errand.Become(Other, Person))
            .Reply(ConnectionTexts.Linked);
    }

    /// <summary>The person, and whether they have kept that other one already.</summary>
    public sealed record State(Person Person, Kept? Kept);
}
