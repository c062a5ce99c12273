using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Pipeline;

namespace CommunityBot.Privacy;

/// <summary>Finds where something of somebody is held.</summary>
internal sealed class Whereabouts(LeaverDirectory leavers, InstallationDirectory directory, ConnectedHomes homes)
{
    public async Task<Held> FindAsync(PartitionKey partition, CancellationToken cancellationToken)
    {
        var person = new PersonId(partition.Value.Split(':', 2)[1]);
        var reaches = await leavers.ReachesAsync(person, cancellationToken);
        var persons = reaches.Select(PersonId.Of).Prepend(person).Distinct().ToList();
        var communities = new List<CommunityId>();
        foreach (var account in reaches)
        {
            if (await directory.FindAsync(LeaverDirectory.Of(account), cancellationToken) is { } link)
                communities.AddRange(link.Known);
        }

        return new(
            [.. persons.Select(one => one.Partition)],
            [.. reaches.Select(LeaverDirectory.Of)],
            await homes.WithAsync(communities.Distinct(), cancellationToken),
            Traces.Of(persons, [])
        );
    }
}
