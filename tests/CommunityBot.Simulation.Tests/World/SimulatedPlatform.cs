using CommunityBot.Core;
using CommunityBot.Core.Messaging;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Simulation.Planted;

namespace CommunityBot.Simulation.World;

/// <summary>
/// The platform itself, which outlives every process: what was sent to it, who sees it, and whether it knows a message
/// again that it has already.
/// </summary>
internal sealed class SimulatedPlatform(SimulatedWorld world, bool recognisesAll)
{
    private const double Recognised = 0.7;

    private readonly Dictionary<string, MessageRef> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Message> _drawn = new(StringComparer.Ordinal);
    private readonly HashSet<string> _redrawn = new(StringComparer.Ordinal);
    private int _messages;

    public bool IsDown { get; set; }

    /// <summary>Whether a message that it has already is never shown twice.</summary>
    public bool RecognisesAll => recognisesAll;

    public int Messages => _messages;

    /// <summary>What a message shows now; null where there is none of that id.</summary>
    public Message? Shown(string id) => _drawn.GetValueOrDefault(id);

    /// <summary>Whether somebody asked for this drawing, whatever became of it.</summary>
    public bool WasRedrawn(Message message) => _redrawn.Contains(Print(message));

    public SendResult Take(Outgoing outgoing)
    {
        if (ChannelOf(outgoing.To) is { IsArchived: true })
            return Refused(outgoing);

        var isAgain = _byKey.TryGetValue(outgoing.Key, out var earlier);
        if (isAgain && outgoing.MayHaveArrived && (recognisesAll || world.Dice.Chance(Recognised)))
        {
            world.Log($"recognised {outgoing.Key}");
            return new SendResult.Sent(earlier!);
        }

        var sent = new MessageRef(PlaceOf(outgoing.To), $"m{++_messages}");
        _byKey[outgoing.Key] = sent;
        _drawn[sent.Id] = outgoing.Message;
        world.Watch.Delivered(new(outgoing, sent, isAgain));
        foreach (var persona in Readers(outgoing.To))
        {
            var seen = new SeenMessage(sent, outgoing.Message);
            persona.See(seen);
            world.People.Read(persona, seen);
        }

        return new SendResult.Sent(sent);
    }

    public SendResult Redraw(MessageRef sent, Message message)
    {
        if (world.Workspace.Channel(sent.Place.Conversation) is { IsArchived: true } || !_drawn.ContainsKey(sent.Id))
        {
            _redrawn.Add(Print(message));
            return new SendResult.Refused("is_archived");
        }

        _drawn[sent.Id] = message;
        _redrawn.Add(Print(message));
        world.Log($"redrawn {sent.Id}");
        foreach (var persona in world.Workspace.People)
            persona.SeeAnew(sent, message);

        return new SendResult.Sent(sent);
    }

    private static string Print(Message message) =>
        Plant.Json.Write(new OutboxRow(new Dispatch.Redraw(new(""), message), null));

    private SendResult.Refused Refused(Outgoing outgoing)
    {
        world.Watch.Refused(outgoing.Key);
        return new("is_archived");
    }

    private Channel? ChannelOf(Audience audience) =>
        audience switch
        {
            Audience.Channel channel => world.Workspace.Channel(channel.Place.Conversation),
            Audience.OneOf one => world.Workspace.Channel(one.Place.Conversation),
            _ => null,
        };

    private Place PlaceOf(Audience audience) =>
        audience switch
        {
            Audience.Channel channel => channel.Place,
            Audience.OneOf one => one.Place,
            Audience.Direct direct => world.Workspace.Find(direct.Account.User)!.Direct,
            _ => throw new InvalidOperationException(),
        };

    private HashSet<Persona> Readers(Audience audience) =>
        audience switch
        {
            Audience.Channel channel => world.Workspace.Channel(channel.Place.Conversation)!.People,
            Audience.OneOf one => [world.Workspace.Find(one.Account.User)!],
            Audience.Direct direct => [world.Workspace.Find(direct.Account.User)!],
            _ => throw new InvalidOperationException(),
        };
}
