using System.Diagnostics;
using System.Net.WebSockets;
using CommunityBot.Slack.WebApi;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Sockets;

/// <summary>
/// Keeps one connection open: the next one is there before the one that Slack wants to replace is closed, and after a
/// break it comes back, later each time.
/// </summary>
internal sealed class SocketLine(
    SocketGate gate,
    SocketEnvelopes envelopes,
    TimeProvider clock,
    Random chance,
    ILogger logger
)
{
    private static readonly TimeSpan Greeting = TimeSpan.FromSeconds(10);

    private int _failures;
    private (SocketConnection Connection, Task Running)? _current;

    /// <summary>Keeps it open until the bot stops, then finishes what is in hand.</summary>
    public async Task KeepAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                var wait = await LiveAsync(stopping);
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait, clock, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await RetireAsync();
        }
    }

    /// <summary>The life of one connection; how long to wait before the next.</summary>
    private async Task<TimeSpan> LiveAsync(CancellationToken stopping)
    {
        switch (await TryOpenAsync(stopping))
        {
            case SlackAnswer<ClientWebSocket>.Ok opened:
                return await LiveAsync(new SocketConnection(opened.Body, envelopes, clock, logger), stopping);
            case SlackAnswer<ClientWebSocket>.Limited limited:
                return limited.Wait.ToTimeSpan();
            case SlackAnswer<ClientWebSocket>.Failed failed:
                logger.ConnectionRefused(failed.Code);
                return IsForPeople(failed.Code) ? SocketWait.ForPeople : AfterFailure();
            case null:
                return AfterFailure();
            default:
                throw new UnreachableException();
        }
    }

    private async Task<TimeSpan> LiveAsync(SocketConnection connection, CancellationToken stopping)
    {
        var (old, running, since) = (_current, connection.RunAsync(), clock.GetTimestamp());
        _current = (connection, running);

        if (!await IsGreetedAsync(connection, stopping))
        {
            _current = old;
            await RetireAsync((connection, running));
            return AfterFailure();
        }

        await RetireAsync(old);
        var end = await connection.End.WaitAsync(stopping);

        if (clock.GetElapsedTime(since) >= SocketWait.Steady)
            _failures = 0;

        if (end == SocketEnd.Replace)
            return TimeSpan.Zero;

        await RetireAsync();
        return AfterEnd(end);
    }

    private TimeSpan AfterEnd(SocketEnd end)
    {
        switch (end)
        {
            case SocketEnd.Disabled:
                logger.SocketModeOff();
                return SocketWait.ForPeople;
            case SocketEnd.TooMany:
                return SocketWait.ForOthers;
            default:
                return AfterFailure();
        }
    }

    private async Task<SlackAnswer<ClientWebSocket>?> TryOpenAsync(CancellationToken stopping)
    {
        try
        {
            return await gate.OpenAsync(stopping);
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException or WebSocketException)
        {
            logger.ConnectionFailed(error.GetType().Name);
            return null;
        }
    }

    private async Task<bool> IsGreetedAsync(SocketConnection connection, CancellationToken stopping)
    {
        try
        {
            await connection.Greeted.WaitAsync(Greeting, clock, stopping);
            return true;
        }
        catch (Exception error)
            when (error is TimeoutException
                || (error is OperationCanceledException && !stopping.IsCancellationRequested)
            )
        {
            logger.ConnectionFailed("no-greeting");
            return false;
        }
    }

    private Task RetireAsync()
    {
        var last = _current;
        _current = null;
        return RetireAsync(last);
    }

    private static async Task RetireAsync((SocketConnection Connection, Task Running)? retired)
    {
        if (retired is not var (connection, running))
            return;

        await connection.CloseAsync(running);
        connection.Dispose();
    }

    private TimeSpan AfterFailure() => SocketWait.After(++_failures, chance.NextDouble());

    private static bool IsForPeople(string code) =>
        code
            is "not_authed"
                or "invalid_auth"
                or "account_inactive"
                or "token_revoked"
                or "token_expired"
                or "missing_scope"
                or "not_allowed_token_type"
                or "user_removed_from_team"
                or "team_disabled"
                or "forbidden";
}
