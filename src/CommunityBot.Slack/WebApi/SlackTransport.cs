using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CommunityBot.Platforms;
using CommunityBot.Slack.Wire.Api;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CommunityBot.Slack.WebApi;

/// <summary>
/// One request to the Web API and its answer; no lanes, no installations. For calls with a token of their own: an app's,
/// or one that is being tried. https://docs.slack.dev/apis/web-api
/// </summary>
internal sealed class SlackTransport(IHttpClientFactory clients, WireTime time, ILogger<SlackTransport> logger)
{
    /// <summary>The client whose base address is the Web API's.</summary>
    public const string Client = "slack-api";

    /// <summary>Where Slack doesn't say how long, as long as its documentation has it in its example.</summary>
    private static readonly Duration UsualWait = Duration.FromSeconds(30);

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Calls a method with a token.</summary>
    /// <exception cref="HttpRequestException">Slack wasn't reached, or failed.</exception>
    /// <exception cref="TimeoutException">Slack didn't answer in time.</exception>
    public Task<SlackAnswer<TBody>> CallAsync<TArguments, TBody>(
        SlackMethod<TArguments, TBody> method,
        string token,
        TArguments arguments,
        CancellationToken cancellationToken
    )
        where TBody : class =>
        CallAsync(method, new AuthenticationHeaderValue("Bearer", token), arguments, cancellationToken);

    /// <summary>Calls a method with whatever shows who we are.</summary>
    /// <exception cref="HttpRequestException">Slack wasn't reached, or failed.</exception>
    /// <exception cref="TimeoutException">Slack didn't answer in time.</exception>
    public async Task<SlackAnswer<TBody>> CallAsync<TArguments, TBody>(
        SlackMethod<TArguments, TBody> method,
        AuthenticationHeaderValue credentials,
        TArguments arguments,
        CancellationToken cancellationToken
    )
        where TBody : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, method.Name)
        {
            Content = RequestBody.Of(method, arguments),
            Headers = { Authorization = credentials },
        };
        return await TimeLimit.HoldAsync(
            time,
            Limit,
            method.Name,
            async within =>
            {
                using var client = clients.CreateClient(Client);
                using var response = await client.SendAsync(request, within);
                return await ReadAsync(method, response, within);
            },
            cancellationToken
        );
    }

    private async Task<SlackAnswer<TBody>> ReadAsync<TArguments, TBody>(
        SlackMethod<TArguments, TBody> method,
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
        where TBody : class
    {
        if (response.StatusCode is HttpStatusCode.TooManyRequests)
            return Limited<TBody>(method.Name, response);

        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);

        try
        {
            if (JsonSerializer.Deserialize(body, SlackApiJson.Plain.EnvelopePayload) is not { } envelope)
                throw Unreadable(method.Name, null);

            if (envelope.Ok)
                return new SlackAnswer<TBody>.Ok(
                    JsonSerializer.Deserialize(body, method.Body) ?? throw Unreadable(method.Name, null)
                );

            if (envelope.Error is "ratelimited" or "rate_limited")
                return Limited<TBody>(method.Name, response);

            var code = envelope.Error ?? "unknown_error";
            logger.CallFailed(method.Name, code);
            return new SlackAnswer<TBody>.Failed(code);
        }
        catch (JsonException error)
        {
            throw Unreadable(method.Name, error);
        }
    }

    private SlackAnswer<TBody>.Limited Limited<TBody>(string method, HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter?.Delta is { } delta ? Duration.FromTimeSpan(delta) : UsualWait;

        logger.CallLimited(method, wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture));
        return new SlackAnswer<TBody>.Limited(wait);
    }

    private static HttpRequestException Unreadable(string method, Exception? inner) =>
        new(HttpRequestError.InvalidResponse, $"Slack's answer to {method} isn't the JSON that it should be.", inner);
}
