using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Pipeline;
using NodaTime;

namespace CommunityBot.Simulation.Checks;

/// <summary>
/// Whatever is to be sent is sent, in the order of its conversation, and not twice: unless the outcome of the first time
/// was hidden from the bot, it said so, and the platform can't tell.
/// </summary>
internal sealed class EveryMessageOnce : Check
{
    private static readonly Duration GiveUpAfter = Duration.FromHours(24);

    private readonly Dictionary<string, MessageFate> _fates = new(StringComparer.Ordinal);
    private readonly Dictionary<PartitionKey, List<MessageFate>> _waiting = [];

    /// <summary>What is known of something sent; null where it never was in an outbox.</summary>
    public MessageFate? Find(string key) => _fates.GetValueOrDefault(key);

    public override void Committed(Commit commit)
    {
        foreach (var (key, row) in commit.Written)
        {
            if (key.StartsWith(OutboxKey.Prefix, StringComparison.Ordinal))
                Wants(commit, OutboxKey.Parse(key), row);
        }

        foreach (var key in commit.Removed)
        {
            if (key.StartsWith(OutboxKey.Prefix, StringComparison.Ordinal))
                IsDone(commit, OutboxKey.Parse(key));
        }
    }

    public override void Delivered(Delivery delivery)
    {
        var key = delivery.Outgoing.Key;
        if (Find(key) is not { } fate)
        {
            Violated($"{key} was sent, and never was in an outbox.");
            return;
        }

        if (fate.IsDone)
            Violated($"{key} was sent again after it had been done with.");
        if (delivery.IsAgain && !delivery.Outgoing.MayHaveArrived)
            Violated($"{key} was shown twice, and the bot didn't say that it might have arrived.");

        if (fate.Shown == 0 && Overtaken(fate) is { } earlier)
            Violated($"{key} overtook {earlier.Key.Id} in the lane {fate.Lane} of {fate.Partition}.");

        fate.Shown++;
    }

    public override void Refused(string key)
    {
        if (Find(key) is { } fate)
            fate.IsRefused = true;
    }

    public override void Ended()
    {
        foreach (var fate in _waiting.Values.SelectMany(waiting => waiting))
            Violated($"{fate.Row.Dispatch.GetType().Name} {fate.Key.Id} still waits in {fate.Partition}.");
    }

    private void Wants(Commit commit, OutboxKey key, string json)
    {
        if (_fates.TryGetValue(key.Id, out var known))
        {
            if (known.IsDone)
                Violated($"{key.Id} came back into the outbox.");
            return;
        }

        var fate = new MessageFate(commit.Partition, key, Mirror.Read<OutboxRow>(json), commit.Number);
        _fates.Add(key.Id, fate);
        if (!_waiting.TryGetValue(commit.Partition, out var waiting))
            _waiting[commit.Partition] = waiting = [];
        waiting.Add(fate);
    }

    private void IsDone(Commit commit, OutboxKey key)
    {
        var fate = _fates[key.Id];
        fate.IsDone = true;
        _waiting[commit.Partition].Remove(fate);

        var isSetAside = commit.Written.Any(row => row.Key.StartsWith("set-aside|", StringComparison.Ordinal));
        if (isSetAside && commit.At < key.At + GiveUpAfter)
            Violated($"{key.Id} was given up early.");
        else if (!isSetAside && !HasArrived(fate, commit))
            Violated($"{fate.Row.Dispatch.GetType().Name} {key.Id} of {fate.Partition} was dropped without a reason.");
    }

    private MessageFate? Overtaken(MessageFate fate) =>
        _waiting[fate.Partition]
            .FirstOrDefault(other =>
                other.Commit < fate.Commit
                && other.Shown == 0
                && other.Lane == fate.Lane
                && string.CompareOrdinal(other.Key.RowKey, fate.Key.RowKey) < 0
            );

    private bool HasArrived(MessageFate fate, Commit commit) =>
        fate.Shown > 0
        || fate.IsRefused
        || fate.Row.Dispatch switch
        {
            Dispatch.Post post => post.UsefulUntil <= commit.At || IsGone(fate.Partition, Community.Key),
            Dispatch.ToPerson toPerson => toPerson.UsefulUntil <= commit.At,
            Dispatch.Reply { Place: ReplyPlace.SameMessage } => fate.Row.Origin?.Message is not null,
            Dispatch.Redraw redraw => WasTried(fate.Partition, redraw),
            Dispatch.ToMember to => IsGone(fate.Partition, Member.Key(to.Member)) || IsKnown(to),
            Dispatch.TakeBack back => IsGone(fate.Partition, Member.Key(back.Member))
                || !Waits(back.Member, back.Prompt),
            _ => false,
        };

    private bool IsGone(PartitionKey partition, string key) => Mirror.Find(partition, key) is null;

    // Where the platform has shown it, the redraw of a card that hasn't been posted has no place.
    private bool WasTried(PartitionKey partition, Dispatch.Redraw redraw) =>
        IsGone(partition, PostedCard.Key(redraw.Card, connected: null)) || World.Platform.WasRedrawn(redraw.Message);

    private bool IsKnown(Dispatch.ToMember to) =>
        !IsGone(PersonOf(to.Member), PromptDecision.Key(to.Prompt.Id)) || Waits(to.Member, to.Prompt.Id);

    private bool Waits(MemberId member, PromptId prompt) =>
        !IsGone(PersonOf(member), $"{WaitingPrompt.Prefix}{prompt.Value}");

    private static PartitionKey PersonOf(MemberId member) => new PersonId(member.Value).Partition;
}
