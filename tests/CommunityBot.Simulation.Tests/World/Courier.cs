using System.Globalization;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using NodaTime;

namespace CommunityBot.Simulation.World;

/// <summary>
/// Brings what people do to the bot, as platforms do: late, more than once, out of order, and again where nobody said that
/// it was taken.
/// </summary>
internal sealed class Courier(SimulatedWorld world)
{
    private static readonly Duration[] Retries =
    [
        Duration.FromSeconds(10),
        Duration.FromMinutes(1),
        Duration.FromMinutes(5),
        Duration.FromHours(1),
    ];

    private int _events;

    /// <summary>Somebody waits for the answer: they pressed a button, or sent a form off.</summary>
    public void Ask(Persona from, Place place, InboundContent content) =>
        Deliver(new(NewEvent(content, from, place, false), true, from));

    /// <summary>It is told to the bot, and nobody waits.</summary>
    /// <returns>The id of the event.</returns>
    public string Tell(Persona from, Place place, InboundContent content)
    {
        var inbound = NewEvent(content, from, place, content is InboundContent.Words);
        Deliver(new(inbound, false, from));
        return inbound.Id;
    }

    private Inbound NewEvent(InboundContent content, Persona from, Place place, bool formNeedsPress) =>
        new($"e{(++_events).ToString(CultureInfo.InvariantCulture)}", from.Account, place, content)
        {
            FormNeedsPress = formNeedsPress,
        };

    private void Deliver(Parcel parcel)
    {
        var wait = world.Dice.Chance(world.Faults.SlowDelivery)
            ? world.Dice.Between(Duration.Zero, Duration.FromSeconds(30))
            : world.Dice.Between(Duration.Zero, Duration.FromMilliseconds(50));
        world.Log($"event {parcel.Inbound.Id} {parcel.Inbound.Content.GetType().Name} of {parcel.From.Id}");
        world.Time.After(wait, () => Try(parcel, 0));

        if (world.Dice.Chance(world.Faults.Duplicate))
            world.Time.After(
                world.Dice.Chance(0.5)
                    ? world.Dice.Between(Duration.Zero, Duration.FromMilliseconds(100))
                    : world.Dice.Around(Duration.FromHours(1)),
                () => HandOver(parcel)
            );
    }

    private void Try(Parcel parcel, int attempt)
    {
        if (parcel.IsAccepted)
            return;

        if (attempt < Retries.Length)
            HandOver(parcel);

        if (attempt < Retries.Length)
            world.Time.After(Retries[attempt], () => Try(parcel, attempt + 1));
        else
            world.Watch.GaveUp(parcel.Inbound.Id);
    }

    private void HandOver(Parcel parcel)
    {
        if (world.Node is not { } node)
            return;

        node.Post(() => HandOverAsync(node, parcel));
    }

    private async Task HandOverAsync(Node node, Parcel parcel)
    {
        if (!parcel.Waits)
        {
            await node.Inbox.AcceptAsync(parcel.Inbound, CancellationToken.None);
            Accepted(parcel, true);
            return;
        }

        var reaction = await node.Inbox.TakeAsync(parcel.Inbound, CancellationToken.None);
        var isFirst = !parcel.IsAccepted;
        Accepted(parcel, reaction is Reaction.Nothing);
        if (isFirst)
            world.People.React(parcel.From, parcel.Inbound.In, reaction);
    }

    private void Accepted(Parcel parcel, bool isStored)
    {
        parcel.IsAccepted = true;
        world.Watch.Accepted(parcel.Inbound, isStored);
    }

    private sealed class Parcel(Inbound inbound, bool waits, Persona from)
    {
        public Inbound Inbound => inbound;

        public bool Waits => waits;

        public Persona From => from;

        public bool IsAccepted { get; set; }
    }
}
