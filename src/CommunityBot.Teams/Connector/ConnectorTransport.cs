using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Platforms;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Teams.Connector;

/// <summary>
/// One request to the connector and its answer; no lanes, no second tries.
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
/// </summary>
internal sealed class ConnectorTransport(
    IHttpClientFactory clients,
    BotTokens tokens,
    TrustedHosts hosts,
    WireTime time,
    ILogger<ConnectorTransport> logger
)
{
    /// <summary>The client for connectors. It follows no redirects: nobody vouches for where they lead.</summary>
    public const string Client = "teams-connector";

    /// <summary>The outbox gives a message half a minute, in which a chat may have to be begun as well.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Calls the connector.</summary>
    /// <exception cref="HttpRequestException">It wasn't reached, or failed; what was asked may have been done.</exception>
    /// <exception cref="TimeoutException">It didn't answer in time; what was asked may have been done.</exception>
    public async Task<Heard<TBody>> CallAsync<TBody>(
        Connection connection,
        ConnectorCall<TBody> call,
        CancellationToken cancellationToken
    )
        where TBody : class, new()
    {
        if (!hosts.Include(connection.ServiceUrl))
        {
            logger.NotTrusted(call.Kind);
            return new Heard<TBody>.Refused(RefusalCode.UntrustedHost);
        }

        if (call.Path.Below(connection.ServiceUrl) is not { } address)
            return new Heard<TBody>.Refused(RefusalCode.BadId);

        using var timeout = new CancellationTokenSource(Limit, time.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await AskAsync(address, call, either.Token);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Teams didn't answer {call.Kind} in time.", error);
        }
    }

    private async Task<Heard<TBody>> AskAsync<TBody>(
        Uri address,
        ConnectorCall<TBody> call,
        CancellationToken cancellationToken
    )
        where TBody : class, new()
    {
        using var request = new HttpRequestMessage(call.Method, address);
        if (await tokens.GetAsync(cancellationToken) is { } token)
            request.Headers.Authorization = new("Bearer", token);

        if (call.Content is { } content)
            request.Content = new ByteArrayContent(content)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
            };

        using var client = clients.CreateClient(Client);
        using var response = await client.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);

        return response.IsSuccessStatusCode
            ? new Heard<TBody>.Done(Read(body, call.Answer))
            : Refusal<TBody>(call.Kind, response, body);
    }

    private Heard<TBody> Refusal<TBody>(string kind, HttpResponseMessage response, byte[] body)
    {
        var code = ErrorReader.Read(body) ?? $"http-{(int)response.StatusCode}";
        logger.CallFailed(kind, (int)response.StatusCode, code);

        return response.StatusCode switch
        {
            // What is there to be waited out, as Microsoft's list has it. Of the last three it may have been done all the
            // same; so does it after a timeout, and the outbox decides of both in one place.
            HttpStatusCode.TooManyRequests
            or HttpStatusCode.PreconditionFailed
            or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout => new Heard<TBody>.NotNow(After(response.Headers.RetryAfter)),

            // Nothing was done, and nothing will be until somebody mends a setting: the message waits for that.
            HttpStatusCode.Unauthorized => throw new HttpRequestException("The connector doesn't take our token."),

            >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => new Heard<TBody>.Refused(code),

            var other => throw new HttpRequestException($"The connector answered {kind} with {(int)other}."),
        };
    }

    private Duration? After(RetryConditionHeaderValue? retry) =>
        retry switch
        {
            { Delta: { } delta } => Duration.FromTimeSpan(delta),
            { Date: { } date } => Duration.Max(Duration.Zero, date.ToInstant() - time.Clock.GetCurrentInstant()),
            _ => null,
        };

    private static TBody Read<TBody>(byte[] body, JsonTypeInfo<TBody> type)
        where TBody : class, new()
    {
        // Updates and deletions may be answered with nothing.
        if (body.Length == 0)
            return new();

        try
        {
            return JsonSerializer.Deserialize(body, type) ?? new();
        }
        catch (JsonException error)
        {
            throw new HttpRequestException("The connector's answer isn't the JSON that it should be.", error);
        }
    }
}
