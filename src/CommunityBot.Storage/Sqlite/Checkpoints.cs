using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Storage.Sqlite;

/// <summary>
/// Copies the log into the file beside the writer, on a connection of its own: were the writer to do it, every few dozen
/// commits one would take as long as all of them.
/// </summary>
internal sealed class Checkpoints : IAsyncDisposable
{
    /// <summary>So many written rows apart: their pages are few enough to be copied in some milliseconds.</summary>
    private const int Rows = 500;

    private readonly Channel<int> _asked = Channel.CreateBounded<int>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }
    );

    private readonly SqliteSession _session;
    private readonly Task _work;
    private int _rows;

    public Checkpoints(SqliteSession session)
    {
        _session = session;
        _work = Task.Run(WorkAsync);
    }

    /// <summary>So many rows were written. Called by the one writer.</summary>
    public void Written(int rows)
    {
        _rows += rows;
        if (_rows < Rows)
            return;

        _rows = 0;
        _asked.Writer.TryWrite(0);
    }

    /// <summary>Ends with the checkpoint that is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        _asked.Writer.TryComplete();
        await _work;
        _session.Dispose();
    }

    private async Task WorkAsync()
    {
        await foreach (var _ in _asked.Reader.ReadAllAsync())
        {
            try
            {
                _session.Checkpoint();
            }
            catch (SqliteException)
            {
                // The log keeps everything until the next one succeeds; a disk that is full or broken fails the commits.
            }
        }
    }
}
