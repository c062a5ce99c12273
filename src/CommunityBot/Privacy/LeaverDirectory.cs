using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Privacy;

/// <summary>Finds all accounts of somebody who is being forgotten, and which of those lead anywhere.</summary>
internal sealed class LeaverDirectory(ITable table, RowJson json, InstallationDirectory directory)
{
    /// <summary>Whose an account is, whoever they turned out to be since.</summary>
    public async Task<PersonId> PersonOfAsync(PersonAccount account, CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(Of(account), cancellationToken) is { } link)
            return link.Person;

        var person = PersonId.Of(account);
        return await table.GetAsync(person.Partition, Person.Key, cancellationToken) is { } row
            ? ((Person)json.Read(row.RowKey, row.Json)).Into ?? person
            : person;
    }

    /// <summary>The accounts by which a person is reached.</summary>
    public async Task<ImmutableArray<PersonAccount>> ReachesAsync(PersonId person, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<PersonAccount>();
        await foreach (var row in table.AllAsync(person.Partition, PersonAccount.Prefix, cancellationToken))
            found.Add((PersonAccount)json.Read(row.RowKey, row.Json));

        return found.ToImmutable();
    }

    /// <summary>The one who leaves, with all accounts that are known of them now, those of a late link too.</summary>
    public async Task<Leaver> CompleteAsync(
        Leaver leaver,
        ImmutableArray<PersonAccount> more,
        CancellationToken cancellationToken
    ) =>
        leaver with
        {
            Accounts =
            [
                .. (leaver.Accounts ?? [])
                    .Concat(more)
                    .Concat(await ReachesAsync(leaver.Person, cancellationToken))
                    .Distinct(),
            ],
        };

    /// <summary>Which of their accounts have come back.</summary>
    public async Task<Returned> ReturnedAsync(Leaver leaver, CancellationToken cancellationToken)
    {
        var linked = ImmutableDictionary.CreateBuilder<PersonAccount, AccountLink>();
        foreach (var account in leaver.Accounts ?? [])
        {
            if (await directory.FindAsync(Of(account), cancellationToken) is { } link)
                linked.Add(account, link);
        }

        return new(leaver, linked.ToImmutable());
    }

    public static Account Of(PersonAccount account) => new(account.Platform, account.Installation, account.User);
}
