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

    /// <summary>A community as a whole; null where it is gone.</summary>
    public async Task<Recipient?> OfCommunityAsync(PartitionKey partition, CancellationToken cancellationToken) =>
        await rows.FindAsync<Community>(partition, Community.Key, cancellationToken) is { } community
            ? new(new Audience.Channel(community.Channel), Readers.Of(community))
            : null;

    /// <summary>A person, by the account they were met by first; null where there is none.</summary>
    public async Task<Recipient?> OfPersonAsync(PartitionKey partition, CancellationToken cancellationToken)
    {
        var accounts = await table.RangeAsync(partition, PersonAccount.Prefix, null, 1, cancellationToken);
        var person = await rows.FindAsync<Person>(partition, Person.Key, cancellationToken);

        return accounts is [var first] && json.Read(first.RowKey, first.Json) is PersonAccount account
            ? new(
                new Audience.Direct(new(account.Platform, account.Installation, account.User)),
                person is null ? Reader.Of("en", "UTC") : Reader.Of(person.Language, person.Zone)
            )
            {
                Person = person,
            }
            : null;
    }

    public Task<Member?> MemberAsync(PartitionKey community, MemberId member, CancellationToken cancellationToken) =>
        rows.FindAsync<Member>(community, Member.Key(member), cancellationToken);
}
