using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CommunityBot.Servers;

/// <summary>
/// Stands between a client and its server and, when the client sends certain words, does the next of its deeds: loses the
/// connection before the server hears of it, or after it has answered, or answers in its place. Then it lets all pass.
/// </summary>
public sealed class Interloper : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Queue<Deed> _deeds;
    private readonly string _words;
    private readonly int _server;
    private readonly Task _accepting;

    private Interloper(int server, string words, IEnumerable<Deed> deeds)
    {
        (_server, _words, _deeds) = (server, words, new(deeds));
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many deeds it still has to do.</summary>
    public int Left
    {
        get
        {
            lock (_deeds)
                return _deeds.Count;
        }
    }

    public static Interloper Before(int server, string words, params Deed[] deeds) => new(server, words, deeds);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var lines = new List<Task>();
        try
        {
            while (true)
                lines.Add(RelayAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _server, _stop.Token);
                var line = new Line(client.GetStream(), server.GetStream());
                // Whichever ends first takes the other with it.
                await await Task.WhenAny(UpAsync(line), DownAsync(line));
            }
            catch (Exception end) when (end is IOException or SocketException or OperationCanceledException)
            {
                // The connection is over; so is the other half.
            }
        }
    }

    private async Task UpAsync(Line line)
    {
        var buffer = new byte[65536];
        while (await line.Client.ReadAsync(buffer, _stop.Token) is > 0 and var read)
        {
            var deed = DeedFor(buffer.AsSpan(0, read));
            if (deed is Deed.CutBefore)
                return;

            if (deed is Deed.Answer { Text: var text })
            {
                await line.Client.WriteAsync(Encoding.ASCII.GetBytes(text), _stop.Token);
                line.IsAnswered = true;
            }

            line.CutsNext |= deed is Deed.CutAfter;
            if (!line.IsAnswered)
                await line.Server.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
        }
    }

    private async Task DownAsync(Line line)
    {
        var buffer = new byte[65536];
        while (await line.Server.ReadAsync(buffer, _stop.Token) is > 0 and var read)
        {
            if (line.CutsNext)
                return;

            await line.Client.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
        }
    }

    private Deed? DeedFor(ReadOnlySpan<byte> sent)
    {
        lock (_deeds)
            return _deeds.Count > 0 && sent.IndexOf(Encoding.ASCII.GetBytes(_words)) >= 0 ? _deeds.Dequeue() : null;
    }

    /// <summary>What it does to a client.</summary>
    public abstract record Deed
    {
        private Deed() { }

        /// <summary>The server never hears of it.</summary>
        public sealed record CutBefore : Deed;

        /// <summary>The server does it, and its answer is lost.</summary>
        public sealed record CutAfter : Deed;

        /// <summary>The server never hears of it, and the client gets this.</summary>
        public sealed record Answer(string Text) : Deed;
    }

    private sealed class Line(NetworkStream client, NetworkStream server)
    {
        public NetworkStream Client => client;

        public NetworkStream Server => server;

        public bool IsAnswered { get; set; }

        public bool CutsNext { get; set; }
    }
}
