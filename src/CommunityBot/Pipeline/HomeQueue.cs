using System.Threading.Channels;
using CommunityBot.Platforms;

namespace CommunityBot.Pipeline;

/// <summary>The accounts whose home page is to be shown anew, each once however often that is asked. Losing it loses nothing.</summary>
internal sealed class HomeQueue
{
    private readonly Lock _lock = new();
    private readonly HashSet<Account> _waiting = [];
    private readonly Channel<Account> _ready = Channel.CreateUnbounded<Account>();

    public void Add(Account account)
    {
        lock (_lock)
        {
            if (_waiting.Add(account))
                _ready.Writer.TryWrite(account);
        }
    }

    /// <summary>The next account; what is asked for it from now on counts anew.</summary>
    public async Task<Account> TakeAsync(CancellationToken cancellationToken)
    {
        var account = await _ready.Reader.ReadAsync(cancellationToken);
        lock (_lock)
            _waiting.Remove(account);

        return account;
    }
}
