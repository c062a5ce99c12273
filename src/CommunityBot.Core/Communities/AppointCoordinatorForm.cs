using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>The form in which a coordinator chooses a member to coordinate too.</summary>
public sealed record AppointCoordinatorForm(Asker Asker) : FormOpening<ImmutableArray<Member>>
{
    /// <summary>The form's id.</summary>
    public const string FormId = "communities.appoint";

    /// <summary>The name of its one input.</summary>
    public const string MemberInput = "member";

    // As many as the options of one select on every platform.
    private const int MaxOptions = 100;

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<ImmutableArray<Member>> Reading => Read.Range<Member>(Member.Prefix);

    public override Step Open(ImmutableArray<Member> state, Instant now)
    {
        if (!state.Any(member => member.Id == Asker.Member && member.Role is Role.Coordinator))
            return new Step.Say(CommunityTexts.CoordinatorsOnly);

        ImmutableArray<Option> others =
        [
            .. state
                .Where(member => member.Role is not Role.Coordinator)
                .OrderBy(member => member.Name, StringComparer.Ordinal)
                .Take(MaxOptions)
                .Select(member => new Option(new Phrase.Person(member.Id, member.Name), member.Id.Value)),
        ];

        return others.IsEmpty
            ? new Step.Say(CommunityTexts.NobodyToAppoint)
            : new Step.Show(
                new Form(
                    FormId,
                    CommunityTexts.AppointTitle,
                    [
                        new Input.One(MemberInput, CommunityTexts.AppointLabel, others)
                        {
                            Hint = CommunityTexts.AppointHint,
                        },
                    ],
                    CommunityTexts.AppointSubmit,
                    ""
                )
            );
    }
}
