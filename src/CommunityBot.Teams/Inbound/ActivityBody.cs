using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Teams.Inbound;

/// <summary>The bytes of a request's body, in a pooled buffer.</summary>
internal sealed class ActivityBody : IDisposable
{
    /// <summary>The most that a body may have, in bytes. What Teams sends stays far below it.</summary>
    public const int MaxLength = 1024 * 1024;

    private const int Likely = 4 * 1024;

    private byte[] _buffer;
    private int _length;

    private ActivityBody(int likely) => _buffer = ArrayPool<byte>.Shared.Rent(likely);

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>The body of a request; null where it is longer than <see cref="MaxLength"/>.</summary>
    public static async Task<ActivityBody?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxLength)
            return null;

        // One byte more than is promised, so that the end is seen without growing.
        var body = new ActivityBody((int?)request.ContentLength + 1 ?? Likely);
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

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private async Task<bool> FillAsync(Stream stream, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_length == _buffer.Length)
                Grow();

            var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken);
            if (read == 0)
                return true;

            _length += read;
            if (_length > MaxLength)
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
