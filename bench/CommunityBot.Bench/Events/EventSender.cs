using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Threading.Channels;

namespace CommunityBot.Bench.Events;

/// <summary>Sends events as platforms do, over so many connections that stay open: the same client for all candidates.</summary>
internal sealed class EventSender : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _http;
    private readonly Uri _target;
    private readonly int _connections;

    public EventSender(Uri target, int connections)
    {
        _target = target;
        _connections = connections;
        _http = new(
            new SocketsHttpHandler
            {
                MaxConnectionsPerServer = connections,
                UseCookies = false,
                UseProxy = false,
            }
        )
        {
            Timeout = TimeSpan.FromMinutes(2),
        };
    }

    public void Dispose() => _http.Dispose();

    /// <summary>As fast as they are acknowledged, at most for so long; how many were.</summary>
    public async Task<int> PushAsync(Event[] events, TimeSpan span, Acks acks, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var next = -1;

        var counts = await Task.WhenAll(
            Enumerable
                .Range(0, _connections)
                .Select(async _ =>
                {
                    var sent = 0;
                    for (
                        var i = Interlocked.Increment(ref next);
                        i < events.Length && Stopwatch.GetElapsedTime(start) < span;
                        i = Interlocked.Increment(ref next)
                    )
                    {
                        await SendAsync(events[i], Stopwatch.GetTimestamp(), acks, cancellationToken);
                        sent++;
                    }

                    return sent;
                })
        );
        return counts.Sum();
    }

    /// <summary>
    /// So many a second, whether or not those before are acknowledged: what has to wait for a connection has its wait
    /// counted.
    /// </summary>
    public async Task PaceAsync(Event[] events, double rate, Acks acks, CancellationToken cancellationToken)
    {
        var due = Channel.CreateUnbounded<(Event One, long At)>();
        var senders = Enumerable
            .Range(0, _connections)
            .Select(async _ =>
            {
                await foreach (var (one, at) in due.Reader.ReadAllAsync(cancellationToken))
                    await SendAsync(one, at, acks, cancellationToken);
            })
            .ToList();

        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < events.Length; await tick.WaitForNextTickAsync(cancellationToken))
        {
            for (; i < events.Length && i < Stopwatch.GetElapsedTime(start).TotalSeconds * rate; i++)
                due.Writer.TryWrite((events[i], Stopwatch.GetTimestamp()));
        }

        due.Writer.Complete();
        await Task.WhenAll(senders);
    }

    private async Task SendAsync(Event one, long since, Acks acks, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _target);
        request.Content = new ByteArrayContent(one.Body);
        request.Content.Headers.ContentType = Json;
        foreach (var (name, value) in one.Headers)
            request.Headers.TryAddWithoutValidation(name, value);

        try
        {
            using var answer = await _http.SendAsync(request, cancellationToken);
            if (answer.StatusCode is HttpStatusCode.OK)
            {
                acks.Add(Stopwatch.GetElapsedTime(since));
                return;
            }
        }
        catch (HttpRequestException)
        {
            // A connection that was refused or cut is an event that wasn't acknowledged.
        }

        acks.AddFailure();
    }
}
