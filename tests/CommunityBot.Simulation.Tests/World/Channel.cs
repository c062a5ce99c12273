using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Simulation.World;

/// <summary>A channel of the platform that the bot is in, and who else is.</summary>
internal sealed class Channel(string id)
{
    public string Id => id;

    /// <summary>Has the id in it, as everything that is said of this community has: so is seen where it doesn't belong.</summary>
    public string Name { get; set; } = $"Guild {id}";

    public HashSet<Persona> People { get; } = [];

    /// <summary>Nothing can be posted while it is archived.</summary>
    public bool IsArchived { get; set; }

    public Place Place => new(Workspace.Platform, Workspace.Installation, id);

    public CommunityId Community => new($"{Workspace.Platform}.{Workspace.Installation}.{id}");

    public PartitionKey Partition => Community.Partition;
}
