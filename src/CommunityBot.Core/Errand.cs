using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core;

/// <summary>
/// What a decision in one partition asks of another. It travels by the outbox, in order, and is taken exactly once at the
/// other side. Closed: what crosses partitions is one of these, a prompt, or what is taken back.
/// </summary>
[JsonDerivedType(typeof(Offer), "offer")]
[JsonDerivedType(typeof(Redeem), "redeem")]
[JsonDerivedType(typeof(Connect), "connect")]
[JsonDerivedType(typeof(Point), "point")]
[JsonDerivedType(typeof(Lend), "lend")]
[JsonDerivedType(typeof(Return), "return")]
[JsonDerivedType(typeof(Part), "part")]
[JsonDerivedType(typeof(Join), "join")]
[JsonDerivedType(typeof(Move), "move")]
[JsonDerivedType(typeof(Withdraw), "withdraw")]
[JsonDerivedType(typeof(Keep), "keep")]
[JsonDerivedType(typeof(Become), "become")]
[JsonDerivedType(typeof(Tell), "tell")]
[JsonDerivedType(typeof(TakeBack), "take-back")]
[JsonDerivedType(typeof(Inherit), "inherit")]
[JsonDerivedType(typeof(Wishes), "wishes")]
[JsonDerivedType(typeof(Reach), "reach")]
[JsonDerivedType(typeof(Relink), "relink")]
[JsonDerivedType(typeof(Merge), "merge")]
[JsonDerivedType(typeof(Restore), "restore")]
[JsonDerivedType(typeof(Split), "split")]
[JsonDerivedType(typeof(LetGo), "let-go")]
public abstract record Errand
{
    private Errand() { }

    /// <summary>A code is good from now on.</summary>
    public sealed record Offer(string Hash, OfferedCode Code) : Errand;

    /// <summary>Somebody has said a code.</summary>
    public sealed record Redeem(string Hash, Claim Claim) : Errand;

    /// <summary>A channel becomes one more of a community.</summary>
    public sealed record Connect(CommunityId Community, ConnectedChannel Channel) : Errand;

    /// <summary>What is said in a channel is meant for a community, and then follows more.</summary>
    public sealed record Point(Place Channel, CommunityId To, ImmutableArray<Errand> Then) : Errand;

    /// <summary>A community of its own lives in another from now on.</summary>
    public sealed record Lend(CommunityId Community, CommunityId To) : Errand;

    /// <summary>It is a community of its own again.</summary>
    public sealed record Return(CommunityId Community) : Errand;

    /// <summary>Those who are in a community by one channel alone leave it with the channel.</summary>
    public sealed record Part(CommunityId Community, ConnectedChannel Channel) : Errand;

    /// <summary>Somebody is a member.</summary>
    public sealed record Join(CommunityId Community, Member Member) : Errand;

    /// <summary>An account belongs to a community, in the place of another where one is given.</summary>
    public sealed record Move(PersonAccount Account, PersonId Person, CommunityId? From, CommunityId To) : Errand;

    /// <summary>What waits for a person from a community they have left is pointless.</summary>
    public sealed record Withdraw(PersonId Person, CommunityId Community) : Errand;

    /// <summary>A person turns out to be another one, too, who acted by that account.</summary>
    public sealed record Keep(PersonId Person, PersonId Other, PersonAccount By) : Errand;

    /// <summary>That other one gives all they have to the one who stays.</summary>
    public sealed record Become(PersonId Person, PersonId Into) : Errand;

    /// <summary>A prompt for somebody who was taken for another.</summary>
    public sealed record Tell(PersonId Person, Prompt Prompt) : Errand;

    /// <summary>A prompt that is pointless, likewise.</summary>
    public sealed record TakeBack(PersonId Person, PromptId Prompt) : Errand;

    /// <summary>What the other one was told.</summary>
    public sealed record Inherit(
        PersonId Person,
        ImmutableArray<LedgerEntry> Ledger,
        ImmutableArray<PromptDecision> Decisions
    ) : Errand;

    /// <summary>What the other one didn't want to hear.</summary>
    public sealed record Wishes(
        PersonId Person,
        ImmutableArray<PromptTopic> Topics,
        ImmutableArray<MutedCommunity> Communities,
        Instant? SnoozedUntil
    ) : Errand;

    /// <summary>A person is reached by an account.</summary>
    public sealed record Reach(PersonId Person, PersonAccount Account) : Errand;

    /// <summary>An account is another person's than it was taken for.</summary>
    public sealed record Relink(PersonAccount Account, PersonId To) : Errand;

    /// <summary>Two members of a community are one person.</summary>
    public sealed record Merge(MemberMerge Members) : Errand;

    /// <summary>An account is a person of its own again.</summary>
    public sealed record Restore(PersonId Person, PersonAccount Account) : Errand;

    /// <summary>In a community, an account's part of a member is a member of its own again.</summary>
    public sealed record Split(CommunityId Community, PersonId From, PersonId To, PersonAccount Account) : Errand;

    /// <summary>Somebody who was taken for another wants to be forgotten.</summary>
    public sealed record LetGo(PersonId Person, Works Works) : Errand;

    /// <summary>The command by which the other side takes it; <see cref="LetGo"/> leads to a capability, which only the shell knows.</summary>
    public ICommand ToCommand() =>
        this switch
        {
            Offer offer => new IssueCode(offer.Hash, offer.Code),
            Redeem redeem => new RedeemCode(redeem.Hash, redeem.Claim),
            Connect connect => new ConnectChannel(connect.Community, connect.Channel),
            Point point => new PointChannel(point.Channel, point.To, point.Then),
            Lend lend => new LendChannel(lend.Community, lend.To),
            Return back => new ReturnChannel(back.Community),
            Part part => new PartWithChannel(part.Community, part.Channel),
            Join join => new JoinCommunity(join.Community, join.Member),
            Move move => new MoveAccount(move.Account, move.From, move.To),
            _ => ToPersonsCommand(),
        };

    private ICommand ToPersonsCommand() =>
        this switch
        {
            Withdraw withdraw => new TakeBackPromptsOf(withdraw.Person, withdraw.Community),
            Keep keep => new KeepPerson(keep.Person, keep.Other, keep.By),
            Become become => new BecomePerson(become.Person, become.Into),
            Tell tell => new ReceivePrompt(tell.Person, tell.Prompt),
            TakeBack back => new TakeBackPrompt(back.Person, back.Prompt),
            Inherit inherit => new InheritHistory(inherit.Person, inherit.Ledger, inherit.Decisions),
            Wishes wishes => new InheritWishes(wishes.Person, wishes),
            Reach reach => new AddAccount(reach.Person, reach.Account),
            Relink relink => new RelinkAccount(relink.Account, relink.To),
            Merge merge => new MergeMembers(merge.Members),
            Restore restore => new RestorePerson(restore.Person, restore.Account),
            Split split => new SplitMember(split.Community, split.From, split.To, split.Account),
            _ => throw new UnreachableException(),
        };
}
