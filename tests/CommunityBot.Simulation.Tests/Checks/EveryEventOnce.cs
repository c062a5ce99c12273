using CommunityBot.Core;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using NodaTime;

namespace CommunityBot.Simulation.Checks;

/// <summary>Every event that the bot said it has, has its effect: once, or it is set aside where it is found.</summary>
internal sealed class EveryEventOnce : Check
{
    private const string SetAside = "set-aside|";
    private static readonly Duration AtOnce = Duration.FromMinutes(5);

    private readonly Dictionary<string, EventFate> _fates = new(StringComparer.Ordinal);
    private readonly HashSet<(PartitionKey, string)> _effects = [];

    public EventFate Of(string id)
    {
        if (!_fates.TryGetValue(id, out var fate))
            _fates[id] = fate = new();

        return fate;
    }

    public override void Accepted(Inbound inbound, bool isStored)
    {
        var fate = Of(inbound.Id);
        fate.Inbound ??= inbound;
        fate.IsOurs |= isStored;
    }

    public override void GaveUp(string id) => Of(id).IsGivenUp = true;

    public override void Committed(Commit commit)
    {
        foreach (var (key, row) in commit.Written)
        {
            if (key.StartsWith(HandledMarker.Prefix, StringComparison.Ordinal))
                HasEffect(commit.Partition, key.Split('|', 3)[2]);
            else if (key.StartsWith(InboxRow.Prefix, StringComparison.Ordinal))
                Of(IdOf(key)).Inbound ??= Mirror.Read<InboxRow>(row).Inbound;
            else if (key.StartsWith(TakenMarker.Prefix, StringComparison.Ordinal))
                IsFinished(key.Split('|', 3)[2]);
            else if (key.StartsWith(SetAside, StringComparison.Ordinal))
                Of(IdOf(key)).IsSetAside = true;
        }
    }

    public override void Ended()
    {
        foreach (var (id, fate) in _fates)
        {
            if (fate is { IsOurs: true, IsFinished: false, IsSetAside: false })
                Violated($"{id} was accepted and came to nothing.");
        }
    }

    private void IsFinished(string id)
    {
        var fate = Of(id);
        fate.IsFinished = true;
        fate.FinishedAt ??= World.Time.Now;

        // Whoever says something is answered, whatever it was.
        if (
            fate is { HadItsEffect: false, WasAnswered: false, IsSetAside: false }
            && fate.Inbound?.Content is InboundContent.Words
        )
            Violated($"{id} was taken and never answered.");
    }

    private void HasEffect(PartitionKey partition, string id)
    {
        if (!_effects.Add((partition, id)))
            Violated($"{id} had its effect in {partition} twice.");

        if (id[0] != 'e' || id.Contains('-'))
            return;

        var main = id.Split('.')[0];
        var fate = Of(main);
        if (id == main && fate.HadItsEffect)
            Violated($"{id} had its effect in two places, the second is {partition}.");

        // Two deliveries may be handled at once, and the slower one find something to say that the other didn't.
        if (fate.FinishedAt is { } finished && finished + AtOnce < World.Time.Now)
            Violated($"{id} had an effect in {partition} after it had been handled.");

        fate.HadItsEffect |= id == main;
        fate.WasAnswered |= id == $"{main}.respond";
    }

    private static string IdOf(string key) => key[(key.IndexOf('|', StringComparison.Ordinal) + 1)..];
}
