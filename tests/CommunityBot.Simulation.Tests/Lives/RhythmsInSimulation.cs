using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Simulation.Checks;
using CommunityBot.Simulation.Engine;
using CommunityBot.Simulation.World;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Simulation.Lives;

/// <summary>
/// Rhythms are set up, changed, paused and ended, gatherings moved and called off, invitations answered. Each gathering is
/// announced once and in time, at the hour of the wall clock that was typed, and an answer is noted as it was given.
/// </summary>
internal sealed class RhythmsInSimulation : CapabilityInSimulation
{
    private static readonly string[] AnnounceBefore = ["60", "240", "1440", "2880", "4320", "10080"];
    private static readonly Duration AMoment = Duration.FromMinutes(5);
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "sunday"];

    private readonly Dictionary<string, (string Zone, LocalTime Time)> _typed = new(StringComparer.Ordinal);
    private readonly HashSet<(PartitionKey, string)> _posted = [];
    private readonly Dictionary<(string, Answer), Instant> _said = [];
    private int _forms;

    public override IEnumerable<Weighed<InboundContent>> Ideas(Persona persona) =>
        [Say(1, "new rhythm"), Say(0.4, "upcoming"), Say(0.2, "next"), Say(0.5, "rhythms"), Say(0.1, "as a file")];

    public override double Temptation(Button button) =>
        button.Action switch
        {
            "rhythms.answer" or "rhythms.remind" => 4,
            "rhythms.move" or "rhythms.cancel" or "rhythms.add" or "rhythms.edit" => 1,
            "rhythms.resume" => 2,
            "rhythms.pause" or "rhythms.end" => 0.2,
            "rhythms.create" => 0.5,
            "rhythms.upcoming" or "rhythms.next" or "rhythms.list" or "rhythms.beats" => 0.1,
            _ => 0,
        };

    public override FormValues? Fill(Form form, Persona persona)
    {
        var values = form.Inputs.ToDictionary(input => input.Name, input => input.Values);
        switch (form.Id)
        {
            case "rhythms.edit":
                FillRhythm(values, ChannelOf(form));
                break;
            case "rhythms.move" or "rhythms.add":
                FillMoment(values, ChannelOf(form));
                break;
            case "rhythms.cancel":
                values["note"] = [$"no room for {ChannelOf(form)}"];
                break;
            case "rhythms.confirm" or "rhythms.end":
                break;
            default:
                return null;
        }

        return new(values.ToImmutableDictionary());
    }

    public override void Committed(Commit commit)
    {
        foreach (var (key, row) in commit.Written)
        {
            if (key.StartsWith(OutboxKey.Prefix, StringComparison.Ordinal) && !commit.Before.ContainsKey(key))
                CheckPost(commit, OutboxKey.Parse(key), Mirror.Read<OutboxRow>(row).Dispatch);
            else if (key.StartsWith(Gathering.Prefix, StringComparison.Ordinal) && !commit.Before.ContainsKey(key))
                CheckBeat(commit.Partition, (Gathering)Mirror.Read(key, row));
            else if (key.StartsWith(Attendance.Prefix, StringComparison.Ordinal))
                _said[(key, ((Attendance)Mirror.Read(key, row)).Answer)] = World.Time.Now;
            else if (key.StartsWith(TakenMarker.Prefix, StringComparison.Ordinal))
                CheckAnswer(Events.Of(key.Split('|', 3)[2]));
        }
    }

    public override void Ended()
    {
        foreach (var channel in World.Workspace.Channels)
        {
            var known = Mirror
                .Of(channel.Partition)
                .Keys.Where(key =>
                    key.StartsWith(Gathering.Prefix, StringComparison.Ordinal)
                    || key.StartsWith(PastGathering.Prefix, StringComparison.Ordinal)
                )
                .Select(key => key.Split('|', 2)[1])
                .ToHashSet(StringComparer.Ordinal);

            foreach (
                var gathering in known.Where(id =>
                    Mirror.Find(channel.Partition, Rhythm.Key(new(id.Split('|')[0]))) is null
                )
            )
                Violated($"{gathering} has no rhythm.");
            foreach (
                var answer in Mirror
                    .All<Attendance>(channel.Partition, Attendance.Prefix)
                    .Where(answer => !known.Contains(answer.Gathering.Value))
            )
                Violated($"{answer.RowKey} answers no gathering.");
            foreach (var gathering in Mirror.All<Gathering>(channel.Partition, Gathering.Prefix))
                CheckCard(channel, gathering);
        }
    }

    private void FillRhythm(Dictionary<string, ImmutableArray<string>> values, string channel)
    {
        var title = $"Circle {++_forms} of {channel}";
        var zone = Workspace.AnyZone(World.Dice);
        var time = new LocalTime(World.Dice.Below(24), World.Dice.Of([0, 15, 30]));
        _typed[title] = (zone, time);

        var today = World.Time.OnTheClock.InUtc().Date;
        values["name"] = [title];
        values["zone"] = [zone];
        values["time"] = [time.ToString("HH:mm", CultureInfo.InvariantCulture)];
        values["date"] = [LocalDatePattern.Iso.Format(today.PlusDays(World.Dice.Below(14)))];
        values["repeat"] = [World.Dice.Chance(0.8) ? "weekly" : "monthly"];
        values["days"] = [World.Dice.Of(Days)];
        values["every"] = ["1"];
        values["place"] = [$"Room of {channel}"];
        values["announce"] = [World.Dice.Of(AnnounceBefore)];
        values["remind"] = [World.Dice.Chance(0.5) ? "30" : "15"];
    }

    private void FillMoment(Dictionary<string, ImmutableArray<string>> values, string channel)
    {
        var day = LocalDatePattern.Iso.Parse(values["date"].FirstOrDefault() ?? "");
        var from = day.Success ? day.Value : World.Time.OnTheClock.InUtc().Date;
        values["date"] = [LocalDatePattern.Iso.Format(from.PlusDays(World.Dice.Below(4)))];
        values["time"] = [$"{World.Dice.Below(24)}:45"];
        values["place"] = [$"Garden of {channel}"];
    }

    // Forms carry the mark of their community: "@sim.T1.C1 …".
    private static string ChannelOf(Form form) => form.Context.Split(' ')[0].Split('.')[^1];

    private void CheckPost(Commit commit, OutboxKey key, Dispatch dispatch)
    {
        if (dispatch is not Dispatch.Post post || post.Card.Value == "hello")
            return;

        if (!_posted.Add((commit.Partition, post.Card.Value)))
            Violated($"{post.Card.Value} is posted in {commit.Partition} twice.");

        if (post.Card.Value.StartsWith(Gathering.Prefix, StringComparison.Ordinal) && post.UsefulUntil <= key.At)
            Violated($"{post.Card.Value} is announced at {key.At}, when it has begun.");
    }

    private void CheckBeat(PartitionKey partition, Gathering gathering)
    {
        if (
            gathering.Extra
            || Mirror.Find<Rhythm>(partition, Rhythm.Key(gathering.Id.Rhythm)) is not { } rhythm
            || !_typed.TryGetValue(rhythm.Details.Title, out var typed)
        )
            return;

        var zone = DateTimeZoneProviders.Tzdb[typed.Zone];
        var day = gathering.Id.OriginalStart.InZone(zone).Date;
        var expected = zone.AtLeniently(day + typed.Time).ToInstant();
        if (gathering.Id.OriginalStart != expected)
            Violated($"{gathering.Id} of {rhythm.Details.Title} was to start at {typed.Time} in {typed.Zone}.");
    }

    private void CheckAnswer(EventFate fate)
    {
        if (
            fate is { HadItsEffect: true } or { WasAnswered: true } or { IsSetAside: true }
            || fate.Inbound is not { Content: InboundContent.Pressed { Action: "rhythms.answer" } pressed } inbound
        )
            return;

        // Neither noted nor refused: then it was noted before, a moment ago, whatever they have said since.
        var (id, word) = (pressed.Value.Split(' ')[^1].Split(';')[0], pressed.Value.Split(';')[^1]);
        var persona = World.Workspace.Find(inbound.From.User)!;
        var answer = Enum.Parse<Answer>(word, ignoreCase: true);
        var key = Attendance.Key(new(id), persona.Member);
        var noted =
            _said.TryGetValue((key, answer), out var at) && at + AMoment > World.Time.Now
            || World.Workspace.Channels.Any(channel =>
                Mirror.Find<Attendance>(channel.Partition, key)?.Answer == answer
            );
        if (!noted)
            Violated($"{inbound.Id} of {persona.Id} said {word} to {id}, and it was neither noted nor answered.");
    }

    private void CheckCard(Channel channel, Gathering gathering)
    {
        if (
            gathering is not { Stage: GatheringStage.Announced, Card: { } card }
            || World.Weather.WasArchived(channel)
            || Mirror.Find(channel.Partition, PostedCard.Key(card, connected: null)) is not { } posted
        )
            return;

        if (World.Platform.Shown(Mirror.Read<PostedCard>(posted).Message.Id) is not { } shown)
        {
            Violated($"The card of {gathering.Id} is nowhere.");
            return;
        }

        var coming = Mirror
            .All<Attendance>(channel.Partition, Attendance.PrefixOf(gathering.Id))
            .Count(answer => answer.Answer == Answer.Yes);
        var drawn = shown
            .Blocks.OfType<Block.Paragraph>()
            .Select(paragraph => paragraph.Text)
            .OfType<Phrase.Plural>()
            .Select(plural => plural.Count)
            .FirstOrDefault();

        if (coming != drawn)
            Violated($"The card of {gathering.Id} in {channel.Id} says {drawn}, and {coming} come.");
    }
}
