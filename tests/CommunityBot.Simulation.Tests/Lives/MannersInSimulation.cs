using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Simulation.Checks;
using CommunityBot.Simulation.Engine;
using CommunityBot.Simulation.World;
using NodaTime;

namespace CommunityBot.Simulation.Lives;

/// <summary>
/// People say how they want to be spoken to, and are spoken to in no other way. The rules are written down here once more,
/// as docs and settings promise them to people, and not taken from the code that is checked.
/// </summary>
internal sealed class MannersInSimulation : CapabilityInSimulation
{
    private static readonly Duration Week = Duration.FromDays(7);
    private static readonly Duration FourWeeks = Duration.FromDays(28);

    /// <summary>A message that has just been let through is on its way for a moment.</summary>
    private static readonly Duration OnItsWay = Duration.FromMinutes(1);

    private readonly Dictionary<PartitionKey, List<Instant>> _unasked = [];
    private readonly Dictionary<PartitionKey, Instant> _changed = [];
    private int _gossip;

    public override IEnumerable<Weighed<InboundContent>> Ideas(Persona persona) =>
        [
            Say(0.3, "settings"),
            Say(0.2, "snooze 3 days"),
            Say(0.1, "stop"),
            Say(0.5, "resume"),
            new(
                3,
                new InboundContent.Pressed(GossipCapability.TellAction, $"g{++_gossip};{World.Dice.Below(4)}", null)
            ),
        ];

    public override double Temptation(Button button) =>
        button.Action switch
        {
            "manners.settings" => 0.4,
            "manners.snooze" or "manners.stop" or "manners.mute" or "manners.mute-community" => 0.15,
            "manners.resume" or "manners.unmute" or "manners.unmute-community" => 1,
            _ => 0,
        };

    public override FormValues? Fill(Form form, Persona persona) =>
        form.Id == "manners.settings"
            ? new(
                new Dictionary<string, ImmutableArray<string>>
                {
                    ["language"] = [World.Dice.Chance(0.5) ? "en" : "de"],
                    ["zone"] = [World.Dice.Chance(0.7) ? persona.Zone : Workspace.AnyZone(World.Dice)],
                    ["quiet-from"] = [$"{17 + World.Dice.Below(6)}:30"],
                    ["quiet-to"] = [$"{6 + World.Dice.Below(4)}:15"],
                    ["budget"] = [$"{World.Dice.Below(5)}"],
                }.ToImmutableDictionary()
            )
            : null;

    public override void Committed(Commit commit)
    {
        if (!commit.Partition.Value.StartsWith("person:", StringComparison.Ordinal))
            return;

        if (commit.Written.Any(row => row.Key == Person.Key))
            _changed[commit.Partition] = commit.At;

        var decided = commit
            .Operations.OfType<Storage.Rows.Operation.Insert>()
            .Where(row => row.RowKey.StartsWith(OutboxKey.Prefix, StringComparison.Ordinal))
            .Where(row => Mirror.Read<OutboxRow>(row.Json).Dispatch is Dispatch.ToPerson)
            .Select(row => OutboxKey.Parse(row.RowKey).At)
            .ToList();

        if (decided is not [var at, ..])
            return;

        var person = Mirror.Find<Person>(commit.Partition, Person.Key) ?? new(new(""), "en", "UTC");
        CheckAnything(person, at);

        var unasked = commit.Written.Count(row => row.Key.StartsWith(LedgerEntry.Prefix, StringComparison.Ordinal));
        for (var one = 0; one < unasked; one++)
            CheckUnasked(commit.Partition, person, person.UnansweredInARow - unasked + one, at);
    }

    public override void Delivered(Delivery delivery)
    {
        if (Messages.Find(delivery.Outgoing.Key) is not { Row.Dispatch: Dispatch.ToPerson toPerson } fate)
            return;

        var now = World.Time.OnTheClock;
        if (now > toPerson.UsefulUntil + OnItsWay)
            Violated($"{fate.Key.Id} came at {now}, and was of use only until {toPerson.UsefulUntil}.");

        // What was decided before they wanted it otherwise is on its way.
        if (_changed.GetValueOrDefault(fate.Partition) > fate.Key.At)
            return;

        if (
            Mirror.Find<Person>(fate.Partition, Person.Key) is { } person
            && IsNight(person, now - OnItsWay)
            && IsNight(person, now)
        )
            Violated($"{fate.Key.Id} came to {person.Id} at {now.InZone(ZoneOf(person))}, in their quiet hours.");
    }

    private void CheckAnything(Person person, Instant at)
    {
        if (IsNight(person, at))
            Violated($"{person.Id} is spoken to at {at.InZone(ZoneOf(person))}, in their quiet hours.");
        if (person.SnoozedUntil > at)
            Violated($"{person.Id} is spoken to at {at}, and wanted to hear nothing until {person.SnoozedUntil}.");
        if (person.Speech is Speech.Stopped)
            Violated($"{person.Id} is spoken to, and said stop.");
    }

    private void CheckUnasked(PartitionKey partition, Person person, int unanswered, Instant at)
    {
        if (!_unasked.TryGetValue(partition, out var before))
            _unasked[partition] = before = [];

        if (before.Count(earlier => earlier > at - Week) >= person.WeeklyBudget)
            Violated($"{person.Id} gets more than {person.WeeklyBudget} unasked messages in a week, at {at}.");

        var rest =
            unanswered >= 6 ? FourWeeks
            : unanswered >= 3 ? Week
            : Duration.Zero;
        if (before.Count > 0 && before[^1] + rest > at)
            Violated($"{person.Id} is silent after {unanswered}, and is spoken to at {at}, after {before[^1]}.");

        before.Add(at);
    }

    private static bool IsNight(Person person, Instant at)
    {
        var time = at.InZone(ZoneOf(person)).TimeOfDay;
        var (from, to) = (person.QuietHours.Start, person.QuietHours.End);
        return from <= to ? from <= time && time < to : time >= from || time < to;
    }

    private static DateTimeZone ZoneOf(Person person) => DateTimeZoneProviders.Tzdb[person.Zone];
}
