using CommunityBot.Core.Manners;
using CommunityBot.Core.Rhythms;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Scheduling;
using CommunityBot.Simulation.Lives;
using CommunityBot.Storage.Rows;
using Microsoft.Extensions.Hosting;

namespace CommunityBot.Simulation.Planted;

/// <summary>
/// What is put around the services of every process of a run: nothing, or a bug that the checks must find. Bugs are
/// planted at the seams alone, so that nothing of the bot's own code knows of them.
/// </summary>
internal class Plant
{
    private static readonly Capabilities Real = new([
        RhythmsCapability.Capability,
        MannersCapability.Capability,
        GossipCapability.Capability,
    ]);
    private static readonly RowJson RealJson = new(Real);

    public static Plant Nothing { get; } = new();

    /// <summary>All that the bot can do.</summary>
    public virtual Capabilities Capabilities => Real;

    public static RowJson Json => RealJson;

    public virtual ITable Table(ITable table) => table;

    public virtual IChatPlatform Platform(IChatPlatform platform) => platform;

    public virtual IWakeScheduler Wakes(IWakeScheduler wakes) => wakes;

    public virtual IInbox Inbox(IInbox inbox) => inbox;

    /// <summary>Whether a background service runs.</summary>
    public virtual bool Runs(BackgroundService service) => true;
}
