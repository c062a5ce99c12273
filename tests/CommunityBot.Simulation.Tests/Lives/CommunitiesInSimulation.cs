using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Simulation.Checks;
using CommunityBot.Simulation.Engine;
using CommunityBot.Simulation.World;
using NodaTime;

namespace CommunityBot.Simulation.Lives;

/// <summary>People come and go, channels are renamed, the bot is taken out and added again; the bot's own list keeps up.</summary>
internal sealed class CommunitiesInSimulation : CapabilityInSimulation
{
    private static readonly Duration BetweenComings = Duration.FromDays(9);
    private static readonly Duration FirstHours = Duration.FromHours(3);

    private readonly Dictionary<(Channel, Persona), string> _last = [];
    private readonly HashSet<(Channel, Persona)> _uncertain = [];
    private readonly Dictionary<Channel, string> _founding = [];

    public override void Begin(SimulatedWorld world)
    {
        foreach (var channel in world.Workspace.Channels)
            Found(channel);

        Again();
    }

    public override IEnumerable<Weighed<InboundContent>> Ideas(Persona persona) =>
        [Say(0.3, "help"), Say(0.2, "who coordinates"), Say(0.1, "good morning everybody")];

    public override double Temptation(Button button) =>
        button.Action switch
        {
            "communities.say" => 8,
            "communities.appoint" => 0.5,
            "communities.help" or "communities.coordinators" => 0.1,
            _ => 0,
        };

    public override FormValues? Fill(Form form, Persona persona) =>
        form is { Id: AppointCoordinatorForm.FormId, Inputs: [Input.One { Options: [_, ..] options }] }
            ? new(
                System.Collections.Immutable.ImmutableDictionary<
                    string,
                    System.Collections.Immutable.ImmutableArray<string>
                >.Empty.Add(AppointCoordinatorForm.MemberInput, [World.Dice.Of(options).Value])
            )
            : null;

    public override void Ended()
    {
        foreach (var channel in World.Workspace.Channels.Where(channel => IsOver(_founding[channel])))
        {
            foreach (var persona in World.Workspace.People.Where(persona => IsCertain(channel, persona)))
                Compare(channel, persona);
        }
    }

    private void Found(Channel channel)
    {
        var everybody = World.Workspace.People.Where(channel.People.Contains).ToList();
        World.Time.After(
            World.Dice.Between(Duration.Zero, Duration.FromMinutes(30)),
            () => _founding[channel] = Add(channel, everybody[0])
        );

        foreach (var persona in everybody.Skip(1))
            World.Time.After(
                FirstHours + World.Dice.Between(Duration.Zero, FirstHours),
                () =>
                {
                    if (channel.People.Contains(persona))
                        Join(channel, persona);
                }
            );
    }

    private void Again() =>
        World.Time.After(
            World.Dice.Around(BetweenComings),
            () =>
            {
                if (World.IsCalm)
                    return;

                Change(World.Dice.Of(World.Workspace.Channels), World.Dice.Of(World.Workspace.People));
                Again();
            }
        );

    private void Change(Channel channel, Persona persona)
    {
        // A platform may tell of two changes to the same thing in any order; then nobody could say what is right.
        if (World.Workspace.Channels.Any(any => !IsOver(_last.GetValueOrDefault((any, persona)))))
            return;

        switch (World.Dice.Below(10))
        {
            case < 4 when channel.People.Contains(persona) && channel.People.Count > 2:
                channel.People.Remove(persona);
                Note(channel, persona, World.Courier.Tell(persona, channel.Place, new InboundContent.Left()));
                break;
            case < 4 when !channel.People.Contains(persona):
                channel.People.Add(persona);
                Join(channel, persona);
                break;
            case 5:
                persona.Zone = Workspace.AnyZone(World.Dice);
                World.Courier.Tell(persona, persona.Direct, new InboundContent.ProfileChanged(persona.Profile));
                break;
            case 6:
                channel.Name = $"Guild {channel.Id} of {World.Dice.Below(100)}";
                World.Courier.Tell(persona, channel.Place, new InboundContent.ChannelRenamed(channel.Name));
                break;
            case 7 when World.Dice.Chance(0.3) && channel.People.Contains(persona):
                Close(persona);
                break;
            case 8 when channel.People.Contains(persona):
                World.Courier.Tell(persona, channel.Place, new InboundContent.BotRemoved());
                World.Time.After(Duration.FromHours(8), () => Add(channel, persona));
                break;
        }
    }

    private void Close(Persona persona)
    {
        var id = World.Courier.Tell(persona, persona.Direct, new InboundContent.AccountClosed());
        foreach (var channel in World.Workspace.Channels.Where(channel => channel.People.Remove(persona)))
            Note(channel, persona, id);
    }

    private string Add(Channel channel, Persona persona)
    {
        channel.People.Add(persona);
        var id = World.Courier.Tell(persona, channel.Place, new InboundContent.BotAdded(channel.Name, persona.Profile));
        Note(channel, persona, id);
        return id;
    }

    private void Join(Channel channel, Persona persona)
    {
        // The bot hears only of those who come while it is there.
        if (!_founding.TryGetValue(channel, out var founding) || !Events.Of(founding).IsFinished)
            _uncertain.Add((channel, persona));

        Note(channel, persona, World.Courier.Tell(persona, channel.Place, new InboundContent.Joined(persona.Profile)));
    }

    private void Note(Channel channel, Persona persona, string id)
    {
        if (!IsOver(_last.GetValueOrDefault((channel, persona))))
            _uncertain.Add((channel, persona));

        _last[(channel, persona)] = id;
    }

    private bool IsOver(string? id) => id is null || Events.Of(id).IsOver;

    private bool IsCertain(Channel channel, Persona persona) =>
        !_uncertain.Contains((channel, persona))
        && _last.GetValueOrDefault((channel, persona)) is { } last
        && Events.Of(last) is { IsFinished: true, IsSetAside: false };

    private void Compare(Channel channel, Persona persona)
    {
        var isMember = Mirror.Find(channel.Partition, Member.Key(persona.Member)) is not null;
        var link = Mirror.Find<AccountLink>(Workspace.InstallationPartition, AccountLink.Key(persona.Id));
        var isLinked = link is not null && link.Communities.Contains(channel.Community);
        var isThere = channel.People.Contains(persona);

        if (isMember != isThere || isLinked != isThere)
            Violated($"{persona.Id} is in {channel.Id}: {isThere}; a member: {isMember}; linked: {isLinked}.");
    }
}
