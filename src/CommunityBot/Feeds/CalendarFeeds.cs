using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms.Feeds;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Feeds;

/// <summary>Finds the calendar of an address, and gathers what is in it from every community that it is about.</summary>
internal sealed class CalendarFeeds(
    PartitionReader rows,
    InstallationDirectory directory,
    Texts texts,
    TimeProvider time
)
{
    /// <summary>The calendar; null where the address opens none.</summary>
    public async Task<CalendarFeed?> FindAsync(FeedAddress address, CancellationToken cancellationToken)
    {
        var feed = await rows.FindAsync<Feed>(address.Owner.Partition, Feed.Key, cancellationToken);
        if (!address.Opens(feed))
            return null;

        return address.Owner switch
        {
            FeedOwner.OfPerson one => await OfPersonAsync(one.Person, feed!.Shows, cancellationToken),
            FeedOwner.OfCommunity all => await OfCommunityAsync(all.Community, cancellationToken),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<CalendarFeed?> OfCommunityAsync(CommunityId community, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        var source = await SourceAsync(community, member: null, now, cancellationToken);

        // Of a community whose channel belongs to another one now nobody could end it.
        return source.IsThere ? CalendarFeed.Of(source.Community!.Name, [source], FeedChoice.All, now) : null;
    }

    private async Task<CalendarFeed> OfPersonAsync(PersonId id, FeedChoice choice, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        var (person, accounts) = await ReadAsync(
            id.Partition,
            Person
                .Reading(id)
                .With(Read.Range<PersonAccount>(PersonAccount.Prefix), (found, reached) => (found, reached)),
            cancellationToken
        );

        var sources = ImmutableArray.CreateBuilder<FeedSource>();
        foreach (var community in await CommunitiesAsync(accounts, cancellationToken))
            sources.Add(await SourceAsync(community, new(id.Value), now, cancellationToken));

        var name = new PhraseWriter(texts, Reader.Of(person.Language, person.Zone)).Write(FeedTexts.CalendarName);
        return CalendarFeed.Of(name, sources.ToImmutable(), choice, now);
    }

    private async Task<IEnumerable<CommunityId>> CommunitiesAsync(
        ImmutableArray<PersonAccount> accounts,
        CancellationToken cancellationToken
    )
    {
        var communities = new List<CommunityId>();
        foreach (var account in accounts)
        {
            var link = await directory.FindAsync(
                new Account(account.Platform, account.Installation, account.User),
                cancellationToken
            );
            communities.AddRange(link?.Communities ?? []);
        }

        return communities.Distinct();
    }

    private async Task<FeedSource> SourceAsync(
        CommunityId community,
        MemberId? member,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var source = await ReadAsync(community.Partition, FeedSource.Reading(member), cancellationToken);

        return await ReadAsync(community.Partition, source.WithPast(now), cancellationToken);
    }

    private async Task<TState> ReadAsync<TState>(
        PartitionKey partition,
        Reading<TState> reading,
        CancellationToken cancellationToken
    ) => reading.Build((await rows.LoadAsync(partition, reading.Reads, cancellationToken)).Rows);
}
