using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Platforms.Lanes;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CommunityBot.Teams.Connector;

/// <summary>Calls the connector, each call in its lanes' turn.</summary>
internal sealed class ConnectorCalls(
    ConnectorTransport transport,
    LaneSet<ConnectorLane> lanes,
    Backoff backoff,
    ILogger<ConnectorCalls> logger
)
{
    /// <summary>Makes a call, unless it isn't its turn.</summary>
    /// <param name="connection">Where, and for whom.</param>
    /// <param name="call">What is asked.</param>
    /// <param name="names">Its lanes, the narrowest first.</param>
    /// <param name="key">Says which call it is where it comes again; null where it doesn't.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="HttpRequestException">The connector wasn't reached, or failed; what was asked may have been done.</exception>
    /// <exception cref="TimeoutException">It didn't answer in time; what was asked may have been done.</exception>
    public async Task<TeamsAnswer<TBody>> CallAsync<TBody>(
        Connection connection,
        ConnectorCall<TBody> call,
        ImmutableArray<ConnectorLane> names,
        string? key,
        CancellationToken cancellationToken
    )
        where TBody : class, new()
    {
        if (await lanes.EnterAsync(names, key, cancellationToken) is { } turn)
            return new TeamsAnswer<TBody>.Limited(turn);

        switch (await transport.CallAsync(connection, call, cancellationToken))
        {
            case Heard<TBody>.Done done:
                backoff.Forget(names[0]);
                return new TeamsAnswer<TBody>.Ok(done.Body);
            case Heard<TBody>.Refused refused:
                return new TeamsAnswer<TBody>.Refused(refused.Code);
            case Heard<TBody>.NotNow notNow:
                return new TeamsAnswer<TBody>.Limited(Pause(connection, names, key, notNow.After));
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>
    /// Where the connector says "too much" it doesn't say of what: the conversation has to wait, and if another one of the
    /// tenant has to already, all of it.
    /// </summary>
    private Duration Pause(Connection connection, ImmutableArray<ConnectorLane> names, string? key, Duration? told)
    {
        var wait = told ?? backoff.Next(names[0]);
        logger.CallLimited((int)wait.TotalSeconds);

        return lanes.Pause(
            names,
            key,
            wait,
            other => other.Conversation is not null && other.Tenant == connection.Tenant
        );
    }
}
