using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Pipeline;

/// <summary>Finds out in which language and zone somebody, or a community as a whole, reads.</summary>
internal sealed class Readers(PartitionReader rows, InstallationDirectory directory, ConnectedPlatforms platforms)
{
    private static readonly Reader Anybody = Reader.Of("en", "UTC");

    /// <summary>Somebody by their account; of a stranger only the platform can tell.</summary>
    public async Task<Reader> OfAsync(Account account, CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(account, cancellationToken) is { } link)
            return await OfAsync(link.Person, cancellationToken);

        return await platforms.DescribeAsync(account, cancellationToken) is { } profile
            ? Reader.Of(profile.Language, profile.Zone)
            : Anybody;
    }

    public async Task<Reader> OfAsync(PersonId person, CancellationToken cancellationToken) =>
        await rows.FindAsync<Person>(person.Partition, Person.Key, cancellationToken) is { } known
            ? Reader.Of(known.Language, known.Zone)
            : Anybody;

    public static Reader Of(Community community) => Reader.Of(community.Language, community.Zone);
}
