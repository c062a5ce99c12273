using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Privacy;

/// <summary>A person wants to be forgotten, everywhere, and has confirmed it.</summary>
public sealed record ForgetPerson(PersonId Person, Works Works) : Command<ImmutableArray<PersonAccount>>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<ImmutableArray<PersonAccount>> Reading => Read.Range<PersonAccount>(PersonAccount.Prefix);

    // The answer is on its way first: afterwards nobody knows whom to send it to.
    public override Outcome Decide(ImmutableArray<PersonAccount> state, Instant now) =>
        state.IsEmpty
            ? Outcome.AsItWas
            : state.Aggregate(
                Outcome.Apply.ReplyInPlace(PrivacyTexts.Forgotten),
                (outcome, account) => outcome.Send(new Dispatch.Forget(account, new(Person, Works)))
            );
}
