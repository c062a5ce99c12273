using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Pipeline;

/// <summary>Finds out where somebody is reached and how they read.</summary>
internal sealed class Recipients(
    ITable table,
    RowJson json,
    PartitionReader rows,
    InstallationDirectory directory,
    Readers readers
)
{
    private const int MostAccounts = 10;

    /// <summary>The one who asked, where they asked: alone with them, also where others talk.</summary>
    public async Task<Recipient> OfAsync(Origin origin, CancellationToken cancellationToken)
    {
        var channel = await directory.FindAsync(origin.In, cancellationToken);

        // In a place that is no channel of ours the platform's own handle is the only way to answer there.
        return new(
            channel is null && origin.ReturnTo is null
                ? new Audience.Direct(origin.From)
                : new Audience.OneOf(origin.In, origin.From),
            await readers.OfAsync(origin.From, cancellationToken)
        )
        {
            ReturnTo = origin.ReturnTo,
        };
    }

    /// <summary>A community as a whole, in one of its channels; null where it is gone.</summary>
    public async Task<Recipient?> OfCommunityAsync(
        PartitionKey partition,
        Place channel,
        CancellationToken cancellationToken
    ) =>
        await rows.FindAsync<Community>(partition, Community.Key, cancellationToken) is { } community
            ? new(new Audience.Channel(channel), Readers.Of(community))
            : null;

    /// <summary>A person, by each of their accounts, first the one by which they live; none where they have none.</summary>
    public async Task<ImmutableArray<Recipient>> OfPersonAsync(
        PartitionKey partition,
        CancellationToken cancellationToken
    )
    {
        var stored = await table.RangeAsync(partition, PersonAccount.Prefix, null, MostAccounts, cancellationToken);
        var person = await rows.FindAsync<Person>(partition, Person.Key, cancellationToken);
        var reader = person is null ? Reader.Of("en", "UTC") : Reader.Of(person.Language, person.Zone);

        return
        [
            .. stored
                .Select(row => (PersonAccount)json.Read(row.RowKey, row.Json))
                .OrderByDescending(account => account == person?.LivesAt)
                .Select(account => new Recipient(
                    new Audience.Direct(new(account.Platform, account.Installation, account.User)),
                    reader
                )
                {
                    Person = person,
                }),
        ];
    }

    /// <summary>The person who is a member; null for a stranger.</summary>
    public async Task<PersonId?> PersonOfAsync(
        PartitionKey community,
        MemberId member,
        CancellationToken cancellationToken
    )
    {
        if (await rows.FindAsync<Member>(community, Member.Key(member), cancellationToken) is { } known)
            return known.Person;

        // Who turned out to be another one is no member any more, but passes on what still comes for them.
        var person = new PersonId(member.Value);
        return await rows.FindAsync<Person>(person.Partition, Person.Key, cancellationToken) is { Into: not null }
            ? person
            : null;
    }
}
