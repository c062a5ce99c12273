using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Pipeline;

/// <summary>
/// Finds out who gets a view of their own of a message to a community: everybody, or where there are more than a platform
/// shows one to, those to whom it matters most.
/// </summary>
internal sealed class Viewers(
    ITable table,
    RowJson json,
    InstallationDirectory directory,
    IEnumerable<ViewLimit> limits
)
{
    private readonly Dictionary<string, int> _most = limits.ToDictionary(limit => limit.Platform, limit => limit.Most);

    /// <summary>The message with their accounts; as it is where it has no such view, or its platform shows none.</summary>
    public async Task<Message> AddAsync(Message message, Place channel, CancellationToken cancellationToken)
    {
        if (
            message.View is not { } view
            || !_most.TryGetValue(channel.Platform, out var most)
            || await directory.FindAsync(channel, cancellationToken) is not { Community.Partition: var community }
        )
            return message;

        var accounts = ImmutableArray.CreateBuilder<PersonAccount>();
        foreach (var person in await PeopleAsync(view, community, most, cancellationToken))
            accounts.AddRange(await AccountsAsync(person, channel, cancellationToken));

        return message with
        {
            View = view with { For = [.. accounts.Take(most)] },
        };
    }

    private async Task<IEnumerable<PersonId>> PeopleAsync(
        ViewRef view,
        PartitionKey community,
        int most,
        CancellationToken cancellationToken
    )
    {
        var foremost = new List<PersonId>();
        foreach (var id in view.Foremost.Take(most))
        {
            if (await table.GetAsync(community, Member.Key(id), cancellationToken) is { } row)
                foremost.Add(Read(row).Person);
        }

        var others = await table.RangeAsync(community, Member.Prefix, null, most, cancellationToken);

        return foremost.Concat(others.Select(row => Read(row).Person)).Distinct().Take(most);
    }

    private async Task<IEnumerable<PersonAccount>> AccountsAsync(
        PersonId person,
        Place channel,
        CancellationToken cancellationToken
    )
    {
        var rows = await table.RangeAsync(
            person.Partition,
            $"{PersonAccount.Prefix}{channel.Platform}|{channel.Installation}|",
            null,
            1,
            cancellationToken
        );

        return rows.Select(row => (PersonAccount)json.Read(row.RowKey, row.Json));
    }

    private Member Read(Row row) => (Member)json.Read(row.RowKey, row.Json);
}
