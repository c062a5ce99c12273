using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Simulation.Checks;
using CommunityBot.Simulation.Engine;
using CommunityBot.Simulation.World;

namespace CommunityBot.Simulation.Lives;

/// <summary>
/// What a capability brings to the simulation, in one file of its own: what people may do with it, given what they see,
/// and what must hold whatever they do. A new one is listed in <see cref="SimulatedWorld"/>.
/// </summary>
internal abstract class CapabilityInSimulation : Check
{
    /// <summary>What happens in the platform that it cares about is put on the agenda here.</summary>
    public virtual void Begin(SimulatedWorld world) { }

    /// <summary>What somebody might do of their own accord, each with how likely it is beside the others.</summary>
    public virtual IEnumerable<Weighed<InboundContent>> Ideas(Persona persona) => [];

    /// <summary>How likely a button of the capability is pressed by who sees it, beside others; 0 for others' buttons.</summary>
    public virtual double Temptation(Button button) => 0;

    protected static Weighed<InboundContent> Say(double weight, string words) =>
        new(weight, new InboundContent.Words(words));

    /// <summary>What somebody types into a form of the capability; null for others' forms.</summary>
    public virtual FormValues? Fill(Form form, Persona persona) => null;
}
