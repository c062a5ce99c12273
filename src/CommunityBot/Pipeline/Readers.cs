using System.Globalization;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Pipeline;

/// <summary>Finds out in which language and zone somebody, or a community as a whole, reads.</summary>
internal sealed class Readers(PartitionReader rows)
{
    public async Task<Reader> OfAsync(PersonId person, CancellationToken cancellationToken) =>
        await rows.FindAsync<Person>(person.Partition, Person.Key, cancellationToken) is { } known
            ? Of(known.Language, known.Zone)
            : Of("en", "UTC");

    public static Reader Of(Community community) => Of(community.Language, community.Zone);

    public static Reader Of(string language, string zone) =>
        new(CultureInfo.GetCultureInfo(language), DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc);
}
