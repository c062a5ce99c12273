using System.Collections.Immutable;
using System.Text.Json;
using CommunityBot.Storage.Rows;
using NodaTime;

namespace CommunityBot.Sandbox;

/// <summary>The Sandbox's rows, typed.</summary>
internal sealed class SandboxStore(ITable table)
{
    private const int PageSize = 500;

    /// <summary>What an earlier process left behind.</summary>
    public async Task<SandboxState> LoadAsync(CancellationToken cancellationToken)
    {
        var state = SandboxState.Empty;

        foreach (var conversation in SandboxConversation.All)
        {
            var prefix = SandboxRows.MessagePrefix(conversation.Id);
            var rows = await RangeAsync(prefix, after: null, SandboxState.Kept, cancellationToken);
            state = rows.Reverse().Aggregate(state, (so, row) => so.Add(Parse(row)));
        }

        var members = await RangeAsync(SandboxRows.MemberPrefix, after: null, PageSize, cancellationToken);
        var seen = await RangeAsync(SandboxRows.SeenPrefix, after: null, PageSize, cancellationToken);
        var bot = await table.GetAsync(SandboxRows.Partition, SandboxRows.BotKey, cancellationToken);

        return state with
        {
            Joined = [.. members.Select(row => row.RowKey[SandboxRows.MemberPrefix.Length..])],
            Seen = seen.ToImmutableDictionary(
                row => SandboxRows.SeenBy(row.RowKey),
                row => JsonSerializer.Deserialize(row.Json, SandboxRows.Seen)!.Number
            ),
            BotIsIn = bot is not null,
        };
    }

    /// <summary>Everything that was ever said in a conversation, the oldest first.</summary>
    public async Task<ImmutableArray<SandboxMessage>> ReadAsync(
        SandboxConversation conversation,
        CancellationToken cancellationToken
    )
    {
        var messages = ImmutableArray.CreateBuilder<SandboxMessage>();
        var (prefix, after) = (SandboxRows.MessagePrefix(conversation.Id), (string?)null);

        do
        {
            var rows = await RangeAsync(prefix, after, PageSize, cancellationToken);
            messages.AddRange(rows.Select(Parse));
            after = rows.Length == PageSize ? rows[^1].RowKey : null;
        } while (after is not null);

        messages.Reverse();
        return messages.ToImmutable();
    }

    /// <summary>The message that has a key already; null where none has.</summary>
    public async Task<SandboxMessage?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (await table.GetAsync(SandboxRows.Partition, SandboxRows.SentKey(key), cancellationToken) is not { } row)
            return null;

        var sent = JsonSerializer.Deserialize(row.Json, SandboxRows.Sent)!;
        return await GetAsync(sent.Conversation, sent.Number, cancellationToken);
    }

    /// <summary>The message of that number; null where there is none.</summary>
    public async Task<SandboxMessage?> GetAsync(string conversation, int number, CancellationToken cancellationToken)
    {
        var key = SandboxRows.MessageKey(conversation, number);
        return await table.GetAsync(SandboxRows.Partition, key, cancellationToken) is { } row ? Parse(row) : null;
    }

    /// <summary>How far ahead of the real time the Sandbox's was; null where it was never moved.</summary>
    public async Task<Duration?> GetOffsetAsync(CancellationToken cancellationToken) =>
        await table.GetAsync(SandboxRows.Partition, SandboxRows.ClockKey, cancellationToken) is { } row
            ? JsonSerializer.Deserialize(row.Json, SandboxRows.Clock)!.Offset
            : null;

    /// <summary>
    /// Does all operations or none. It takes no token: begun, it is seen through, since what is in memory has to be what
    /// is in the table.
    /// </summary>
    public async Task CommitAsync(params ImmutableArray<Operation> operations)
    {
        var result = await table.CommitAsync(SandboxRows.Partition, operations, CancellationToken.None);

        if (result is CommitResult.Conflict conflict)
            throw new InvalidOperationException(
                $"Somebody else wrote the Sandbox's row {conflict.RowKey}. Does a second process use the same file?"
            );
    }

    private static SandboxMessage Parse(Row row) => JsonSerializer.Deserialize(row.Json, SandboxRows.Message)!;

    private Task<ImmutableArray<Row>> RangeAsync(
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    ) => table.RangeAsync(SandboxRows.Partition, prefix, after, limit, cancellationToken);
}
