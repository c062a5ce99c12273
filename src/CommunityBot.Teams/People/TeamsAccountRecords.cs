using System.Collections.Immutable;
using System.Text.Json;
using CommunityBot.Platforms;
using CommunityBot.Teams.Conversations;

namespace CommunityBot.Teams.People;

/// <summary>How somebody is reached in Teams, and what is remembered of them.</summary>
internal sealed class TeamsAccountRecords(TeamsConversations conversations, Acquainted acquainted) : IAccountRecords
{
    public string Platform => TeamsNames.Platform;

    public async Task<ImmutableArray<AccountRecord>> ReadAsync(Account account, CancellationToken cancellationToken) =>
        await conversations.FindPersonAsync(account.Installation, account.User, cancellationToken) is { } person
            ? [new("how you are reached", JsonSerializer.Serialize(person, ConversationsJson.Default.PersonRow))]
            : [];

    public async Task EraseAsync(Account account, CancellationToken cancellationToken)
    {
        acquainted.Forget(account.Installation, account.User);
        await conversations.ErasePersonAsync(account.Installation, account.User, cancellationToken);
    }
}
