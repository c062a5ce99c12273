namespace CommunityBot.Servers;

/// <summary>A server that is started when the first test asks for it, and serves all that come after.</summary>
public sealed class OneServer<TServer>(Func<CancellationToken, Task<TServer>> start) : IAsyncDisposable
    where TServer : class, IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private TServer? _server;

    public async Task<TServer> GetAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return _server ??= await start(cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();

        _one.Dispose();
    }
}
