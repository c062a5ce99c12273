using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Pipeline;

/// <summary>Finds out in which language and zone somebody, or a community as a whole, reads.</summary>
internal sealed class Readers(PartitionReader rows)
{
    public async Task<Reader> OfAsync(PersonId person, CancellationToken cancellationToken) =>
        await rows.FindAsync<Person>(person.Partition, Person.Key, cancellationToken) is { } known
            ? Reader.Of(known.Language, known.Zone)
            : Reader.Of("en", "UTC");

    public static Reader Of(Community community) => Reader.Of(community.Language, community.Zone);
}
