using System.Text.Json.Serialization;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core;

/// <summary>
/// Something to be sent, committed to the outbox with the state that caused it. Closed: the relay switches over these.
/// </summary>
[JsonDerivedType(typeof(Reply), "reply")]
[JsonDerivedType(typeof(Post), "post")]
[JsonDerivedType(typeof(Redraw), "redraw")]
[JsonDerivedType(typeof(ToMember), "to-member")]
[JsonDerivedType(typeof(TakeBack), "take-back")]
[JsonDerivedType(typeof(ToPerson), "to-person")]
[JsonDerivedType(typeof(Disclose), "disclose")]
[JsonDerivedType(typeof(Forget), "forget")]
[JsonDerivedType(typeof(Erase), "erase")]
[JsonDerivedType(typeof(Pass), "pass")]
public abstract record Dispatch
{
    private Dispatch() { }

    /// <summary>An answer to the one who asked, where they asked, seen by them alone.</summary>
    public sealed record Reply(Message Message, ReplyPlace Place) : Dispatch;

    /// <summary>A message to the community's channel, which can be redrawn later by its card id.</summary>
    public sealed record Post(CardId Card, Message Message) : Dispatch
    {
        /// <summary>When it isn't sent any more, where the platform couldn't take it before; null where it always may be.</summary>
        public Instant? UsefulUntil { get; init; }
    }

    /// <summary>Draws a message that was posted earlier anew, in its place.</summary>
    public sealed record Redraw(CardId Card, Message Message) : Dispatch;

    /// <summary>A message to a member that they didn't ask for just now. It passes the person's manners.</summary>
    public sealed record ToMember(MemberId Member, Prompt Prompt) : Dispatch;

    /// <summary>Takes back a prompt to a member that still waits; one that has been sent stays.</summary>
    public sealed record TakeBack(MemberId Member, PromptId Prompt) : Dispatch;

    /// <summary>
    /// A message to the person of this partition, already let through by their manners. Where the platform couldn't take
    /// it until <paramref name="UsefulUntil"/>, it isn't sent any more.
    /// </summary>
    public sealed record ToPerson(Message Message, Instant UsefulUntil) : Dispatch;

    /// <summary>All that is held about the person of this partition, to them by themselves.</summary>
    public sealed record Disclose : Dispatch;

    /// <summary>An account is to be a stranger's from now on, and its person to be erased wherever it leads.</summary>
    public sealed record Forget(PersonAccount Account, Leaver Leaver) : Dispatch;

    /// <summary>
    /// Somebody is to be erased from other partitions. The row stays until they are; to do it again changes nothing.
    /// </summary>
    public sealed record Erase(Departure Departure, Look Look) : Dispatch;

    /// <summary>Something for another partition to do.</summary>
    public sealed record Pass(Errand Errand) : Dispatch;
}
