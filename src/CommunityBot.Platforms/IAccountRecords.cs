using System.Collections.Immutable;

namespace CommunityBot.Platforms;

/// <summary>What an adapter keeps of accounts besides what the bot itself keeps: in the store, and in memory.</summary>
public interface IAccountRecords
{
    /// <summary>The platform's name.</summary>
    string Platform { get; }

    /// <summary>The rows that are kept of an account.</summary>
    Task<ImmutableArray<AccountRecord>> ReadAsync(Account account, CancellationToken cancellationToken);

    /// <summary>Lets go of all that is kept of an account. To do it again changes nothing.</summary>
    Task EraseAsync(Account account, CancellationToken cancellationToken);
}
