using System.Threading.Channels;

namespace CommunityBot.Storage.Sqlite;

/// <summary>A fixed number of sessions, each lent to one user at a time.</summary>
internal sealed class SqliteSessionPool : IAsyncDisposable
{
    private readonly Channel<SqliteSession> _free = Channel.CreateUnbounded<SqliteSession>();
    private readonly int _size;
    private bool _closed;

    public SqliteSessionPool(params ReadOnlySpan<SqliteSession> sessions)
    {
        _size = sessions.Length;
        foreach (var session in sessions)
            _free.Writer.TryWrite(session);
    }

    /// <summary>Waits for a free session and uses it.</summary>
    public async ValueTask<TResult> UseAsync<TState, TResult>(
        TState state,
        Func<SqliteSession, TState, TResult> use,
        CancellationToken cancellationToken
    )
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _closed), typeof(SqliteTable));
        var session = await _free.Reader.ReadAsync(cancellationToken);
        try
        {
            return use(session, state);
        }
        finally
        {
            _free.Writer.TryWrite(session);
        }
    }

    /// <summary>Closes every session as soon as it is free; the second time, nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, true))
            return;

        for (var closed = 0; closed < _size; closed++)
        {
            var session = await _free.Reader.ReadAsync();
            session.Dispose();
        }

        _free.Writer.Complete();
    }
}
