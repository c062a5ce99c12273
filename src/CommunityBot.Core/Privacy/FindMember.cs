using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Privacy;

/// <summary>A coordinator wants the community to forget a member, by their name; it is asked who is meant.</summary>
public sealed record FindMember(Asker Asker, string Name) : Command<ImmutableArray<Member>>
{
    private const int MostShown = 5;

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<ImmutableArray<Member>> Reading => Read.Range<Member>(Member.Prefix);

    public override Outcome Decide(ImmutableArray<Member> state, Instant now)
    {
        if (!state.Any(member => member.Id == Asker.Member && member.Role is Role.Coordinator))
            return Outcome.Refuse(CommunityTexts.CoordinatorsOnly);

        var name = Name.Trim().TrimStart('@');
        if (name.Length == 0)
            return Outcome.Refuse(PrivacyTexts.WhomToRemove);

        var found = state
            .Where(member => member.Id != Asker.Member && IsLike(member.Name, name))
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .Take(MostShown)
            .ToImmutableArray();

        return found.IsEmpty
            ? Outcome.Refuse(PrivacyTexts.NobodyOfThatName(name))
            : Outcome.Apply.Reply(PrivacyTexts.RemoveAsked(found));
    }

    private bool IsLike(string name, string said) =>
        Asker.Reader.Culture.CompareInfo.IndexOf(
            name,
            said,
            System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace
        ) >= 0;
}
