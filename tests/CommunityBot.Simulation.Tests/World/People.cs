using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Simulation.Engine;
using NodaTime;

namespace CommunityBot.Simulation.World;

/// <summary>
/// What people do: now and then one says something, presses one of the buttons before their eyes, or sends off a form that
/// was shown to them. What there is to say, how tempting a button is and what is typed into a form, the capabilities know.
/// </summary>
internal sealed class People(SimulatedWorld world)
{
    private static readonly Duration BetweenIdeas = Duration.FromHours(100);
    private const double Answers = 0.5;
    private const double GivesUp = 0.1;

    public void Begin()
    {
        foreach (var persona in world.Workspace.People)
            Later(persona);
    }

    /// <summary>Somebody reads a message that has just come.</summary>
    public void Read(Persona persona, SeenMessage message)
    {
        if (world.IsCalm || !world.Dice.Chance(Answers))
            return;

        var soon = world.Dice.Chance(0.5) ? Duration.FromSeconds(5) : Duration.FromHours(2);
        world.Time.After(
            world.Dice.Around(soon),
            () =>
            {
                if (!world.IsCalm && world.Dice.Weighed(ButtonsOf(persona, message)) is { } press)
                    press();
            }
        );
    }

    /// <summary>Somebody sees what follows at once from what they did.</summary>
    public void React(Persona persona, Place place, Reaction reaction)
    {
        switch (reaction)
        {
            case Reaction.Show show when !world.Dice.Chance(GivesUp):
                world.Watch.Shown(persona, place, show.Form);
                FillIn(persona, place, show.Form);
                break;
            case Reaction.Say say:
                world.Watch.Said(persona, place, say.Message);
                break;
        }
    }

    private void Later(Persona persona) =>
        world.Time.After(
            world.Dice.Around(BetweenIdeas),
            () =>
            {
                if (world.IsCalm)
                    return;

                world.Dice.Weighed(IdeasOf(persona))?.Invoke();
                Later(persona);
            }
        );

    private List<Weighed<Action>> IdeasOf(Persona persona)
    {
        List<Place> places =
        [
            persona.Direct,
            .. world
                .Workspace.Channels.Where(channel => channel.People.Contains(persona))
                .Select(channel => channel.Place),
        ];
        var ideas = world
            .Lives.SelectMany(life => life.Ideas(persona))
            .Select(idea => new Weighed<Action>(
                idea.Weight,
                () => world.Courier.Tell(persona, world.Dice.Of(places), idea.Value)
            ));

        return [.. ideas, .. persona.Seen.SelectMany(message => ButtonsOf(persona, message))];
    }

    private List<Weighed<Action>> ButtonsOf(Persona persona, SeenMessage message) =>
        [
            .. message.Buttons.Select(button => new Weighed<Action>(
                world.Lives.Sum(life => life.Temptation(button)),
                () => Press(persona, message, button)
            )),
        ];

    private void Press(Persona persona, SeenMessage message, Button button)
    {
        var pressed = new InboundContent.Pressed(button.Action, button.Value, message.Ref.Id);
        if (button.OpensForm || world.Dice.Chance(0.5))
            world.Courier.Ask(persona, message.Ref.Place, pressed);
        else
            world.Courier.Tell(persona, message.Ref.Place, pressed);

        // A double click, or a change of mind.
        if (world.Dice.Chance(0.05))
            world.Time.After(
                world.Dice.Around(Duration.FromSeconds(1)),
                () => world.Dice.Weighed(ButtonsOf(persona, message))?.Invoke()
            );
    }

    private void FillIn(Persona persona, Place place, Form form)
    {
        var values = world.Lives.Select(life => life.Fill(form, persona)).FirstOrDefault(filled => filled is not null);
        if (values is null)
            return;

        world.Time.After(
            world.Dice.Around(Duration.FromMinutes(1)),
            () => world.Courier.Ask(persona, place, new InboundContent.Submitted(form.Id, form.Context, values, null))
        );
    }
}
