using System.Globalization;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Platforms;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Teams.Conversations;

/// <summary>
/// Where the bot can speak to whom, in rows. The connector's address is the newest that an activity told; nobody else
/// tells one. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
/// </summary>
internal sealed class TeamsConversations(RowMemory rows, WireTime time) : IConversations
{
    private const string Removed = "app-removed";

    // The people of one tenant may live in several regions: to write this down with each of them would be for nothing.
    private static readonly Duration TenantIsFresh = Duration.FromDays(1);

    // Who takes the app again after a holiday knows it; after a year they may not.
    private static readonly Duration GreetingLasts = Duration.FromDays(180);

    private static ConversationsJson Json => ConversationsJson.Default;

    public async Task RememberAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        await rows.ChangeAsync(
            PartitionOf(reference.Tenant),
            ConversationRow.Key(reference.Conversation),
            row => Merge(row, reference),
            Json.ConversationRow,
            cancellationToken
        );
        await RememberTenantAsync(reference, cancellationToken);

        if (reference.User is { } user)
            await ChangePersonAsync(
                reference.Tenant,
                user.ObjectId ?? user.Mri,
                row => Merge(row, reference, user),
                cancellationToken
            );
    }

    public async Task ForgetAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        await MarkGoneAsync(reference.Tenant, reference.Conversation, Removed, cancellationToken);

        if (reference is { Kind: ConversationKind.Personal, User: { } user })
            await ChangePersonAsync(
                reference.Tenant,
                user.ObjectId ?? user.Mri,
                row => row is null ? null : row with { Unreached = Removed },
                cancellationToken
            );
    }

    public async Task<bool> IsReachedAsync(ConversationReference reference, CancellationToken cancellationToken) =>
        reference.User is { } user
        && await FindPersonAsync(reference.Tenant, user.ObjectId ?? user.Mri, cancellationToken) is { Unreached: null };

    public async Task<string?> FindGreetingAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        var before =
            reference.User is { } user
            && await FindPersonAsync(reference.Tenant, user.ObjectId ?? user.Mri, cancellationToken)
                is { Greeted: { } at }
                ? Instant.FromUnixTimeMilliseconds(at)
                : Instant.MinValue;

        return before + GreetingLasts > time.Clock.GetCurrentInstant()
            ? null
            : before.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    }

    public Task NoteGreetingAsync(ConversationReference reference, CancellationToken cancellationToken) =>
        reference.User is { } user
            ? ChangePersonAsync(
                reference.Tenant,
                user.ObjectId ?? user.Mri,
                row =>
                    row is null ? null : row with { Greeted = time.Clock.GetCurrentInstant().ToUnixTimeMilliseconds() },
                cancellationToken
            )
            : Task.CompletedTask;

    /// <summary>A conversation; where nothing came from it yet, by what is known of its tenant. Null where that is nothing.</summary>
    public async Task<ConversationRow?> FindAsync(
        string tenant,
        string conversation,
        CancellationToken cancellationToken
    )
    {
        var partition = PartitionOf(tenant);
        var key = ConversationRow.Key(conversation);

        return await rows.FindAsync(partition, key, Json.ConversationRow, cancellationToken)
            ?? (
                await rows.FindAsync(partition, TenantRow.Key, Json.TenantRow, cancellationToken) is { } known
                    ? new(known.ServiceUrl, ConversationId.Guess(conversation), known.Bot)
                    : null
            );
    }

    /// <summary>Nothing is sent there until something comes from there.</summary>
    public Task MarkGoneAsync(string tenant, string conversation, string why, CancellationToken cancellationToken) =>
        rows.ChangeAsync(
            PartitionOf(tenant),
            ConversationRow.Key(conversation),
            row => row is null ? null : row with { Gone = why },
            Json.ConversationRow,
            cancellationToken
        );

    /// <summary>How somebody is reached; null where they were never met.</summary>
    public Task<PersonRow?> FindPersonAsync(string tenant, string user, CancellationToken cancellationToken) =>
        rows.FindAsync(PartitionOf(tenant), PersonRow.Key(user), Json.PersonRow, cancellationToken);

    /// <summary>Something is new about how somebody is reached.</summary>
    public Task ChangePersonAsync(
        string tenant,
        string user,
        Func<PersonRow?, PersonRow?> change,
        CancellationToken cancellationToken
    ) => rows.ChangeAsync(PartitionOf(tenant), PersonRow.Key(user), change, Json.PersonRow, cancellationToken);

    /// <summary>How somebody was reached is forgotten, and their own chat with the bot.</summary>
    public async Task ErasePersonAsync(string tenant, string user, CancellationToken cancellationToken)
    {
        var partition = PartitionOf(tenant);
        if ((await FindPersonAsync(tenant, user, cancellationToken))?.Chat is { } chat)
            await rows.RemoveAsync(partition, ConversationRow.Key(chat), cancellationToken);

        await rows.RemoveAsync(partition, PersonRow.Key(user), cancellationToken);
    }

    private Task RememberTenantAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        var now = time.Clock.GetCurrentInstant();
        var told = new TenantRow(reference.ServiceUrl, reference.Bot, now.ToUnixTimeMilliseconds());

        return rows.ChangeAsync(
            PartitionOf(reference.Tenant),
            TenantRow.Key,
            row => row is null || (IsOld(row, now) && IsOther(row, told)) ? told : row,
            Json.TenantRow,
            cancellationToken
        );
    }

    private static ConversationRow Merge(ConversationRow? row, ConversationReference reference) =>
        new(reference.ServiceUrl, reference.Kind, reference.Bot)
        {
            // What an activity doesn't tell another one did.
            Team = reference.Team ?? row?.Team,
            HasOwnRoster = reference.HasOwnRoster ?? row?.HasOwnRoster ?? false,
        };

    private static PersonRow Merge(PersonRow? row, ConversationReference reference, UserReference user)
    {
        if (reference.Kind is ConversationKind.Personal)
            return new(user.Mri, reference.ServiceUrl, reference.Bot)
            {
                Chat = reference.Conversation,
                MetIn = row?.MetIn,
                Greeted = row?.Greeted,
            };

        // Where they write among others says nothing of whether they can be reached by themselves.
        return row is null
            ? new(user.Mri, reference.ServiceUrl, reference.Bot) { MetIn = reference.Conversation }
            : row with
            {
                Mri = user.Mri,
                ServiceUrl = row.Chat is null ? reference.ServiceUrl : row.ServiceUrl,
                MetIn = row.MetIn ?? reference.Conversation,
            };
    }

    private static bool IsOld(TenantRow row, Instant now) =>
        Instant.FromUnixTimeMilliseconds(row.At) + TenantIsFresh < now;

    private static bool IsOther(TenantRow row, TenantRow told) =>
        row.ServiceUrl != told.ServiceUrl || row.Bot != told.Bot;

    private static PartitionKey PartitionOf(string tenant) => Installation.Partition(TeamsNames.Platform, tenant);
}
