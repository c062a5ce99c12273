using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Slack.WaysIn;

/// <summary>
/// The bytes of a request's body as they came, in a pooled buffer, with room in front of them: what Slack signs begins
/// with a prefix of its own, and stands in one piece that way.
/// </summary>
internal sealed class RawBody : IDisposable
{
    /// <summary>The most that a body may have, in bytes. Slack's own payloads stay far below it.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>How many bytes there are in front of the body.</summary>
    public const int Room = 32;

    private const int Likely = 4 * 1024;

    private byte[] _buffer;
    private int _end = Room;

    private RawBody(int likely) => _buffer = ArrayPool<byte>.Shared.Rent(Room + likely);

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(Room.._end);

    /// <summary>The body of a request; null where it is longer than <see cref="MaxLength"/>.</summary>
    public static async Task<RawBody?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxLength)
            return null;

        // One byte more than is promised, so that the end is seen without growing.
        var body = new RawBody((int?)request.ContentLength + 1 ?? Likely);
        try
        {
            if (await body.FillAsync(request.Body, cancellationToken))
                return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }

        body.Dispose();
        return null;
    }

    /// <summary>The body with a prefix directly before it, of at most <see cref="Room"/> bytes.</summary>
    public ReadOnlySpan<byte> After(scoped ReadOnlySpan<byte> prefix)
    {
        prefix.CopyTo(_buffer.AsSpan(Room - prefix.Length));
        return _buffer.AsSpan((Room - prefix.Length).._end);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _end = 0;
    }

    private async Task<bool> FillAsync(Stream stream, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_end == _buffer.Length)
                Grow();

            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
            if (read == 0)
                return true;

            _end += read;
            if (_end - Room > MaxLength)
                return false;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.CopyTo(larger.AsSpan());
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
