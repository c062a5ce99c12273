using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Slack.Wire.OAuth;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Slack.WebApi;

/// <summary>
/// The few methods that come before there is an installation, with the app's credentials or a token that is being
/// tried. All else goes through <see cref="ISlackApi"/>.
/// </summary>
internal sealed class SlackOAuthApi(HttpClient http, IOptions<SlackOptions> options)
{
    private static readonly Duration UsualWait = Duration.FromSeconds(30);

    /// <summary>Exchanges the code of an installation for its token. https://docs.slack.dev/authentication/installing-with-oauth</summary>
    /// <exception cref="HttpRequestException">Slack wasn't reached, or failed.</exception>
    /// <exception cref="TimeoutException">Slack didn't answer in time.</exception>
    public Task<SlackAnswer<OAuthAccessPayload>> AccessAsync(
        string code,
        Uri redirect,
        CancellationToken cancellationToken
    ) => AccessAsync([new("code", code), new("redirect_uri", redirect.AbsoluteUri)], cancellationToken);

    /// <summary>Exchanges a refresh token for the next pair. https://docs.slack.dev/authentication/using-token-rotation</summary>
    /// <exception cref="HttpRequestException">Slack wasn't reached, or failed; the token may have been exchanged.</exception>
    /// <exception cref="TimeoutException">Slack didn't answer in time; the token may have been exchanged.</exception>
    public Task<SlackAnswer<OAuthAccessPayload>> RefreshAsync(
        string refreshToken,
        CancellationToken cancellationToken
    ) => AccessAsync([new("grant_type", "refresh_token"), new("refresh_token", refreshToken)], cancellationToken);

    /// <summary>Asks whose a bot token is, and whether it is good. https://docs.slack.dev/reference/methods/auth.test</summary>
    /// <exception cref="HttpRequestException">Slack wasn't reached, or failed.</exception>
    /// <exception cref="TimeoutException">Slack didn't answer in time.</exception>
    public async Task<SlackAnswer<AuthTestPayload>> TestAsync(string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Method("auth.test"));
        request.Headers.Authorization = new("Bearer", token);
        request.Content = new FormUrlEncodedContent([]);

        using var response = await SendAsync(request, cancellationToken);
        var answer = await ReadAsync(response, OAuthJson.Default.AuthTestPayload, cancellationToken);

        return
            answer is SlackAnswer<AuthTestPayload>.Ok(var body)
            && response.Headers.TryGetValues("X-OAuth-Scopes", out var scopes)
            ? new SlackAnswer<AuthTestPayload>.Ok(body with { Scope = string.Join(',', scopes) })
            : answer;
    }

    private async Task<SlackAnswer<OAuthAccessPayload>> AccessAsync(
        IEnumerable<KeyValuePair<string, string>> fields,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Method("oauth.v2.access"));
        request.Content = new FormUrlEncodedContent([
            .. fields,
            new("client_id", options.Value.ClientId ?? ""),
            new("client_secret", options.Value.ClientSecret ?? ""),
        ]);

        using var response = await SendAsync(request, cancellationToken);
        return await ReadAsync(response, OAuthJson.Default.OAuthAccessPayload, cancellationToken);
    }

    private Uri Method(string name) => new(options.Value.ApiBaseUrl, $"api/{name}");

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, cancellationToken);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("Slack didn't answer in time.", error);
        }
    }

    private static async Task<SlackAnswer<TBody>> ReadAsync<TBody>(
        HttpResponseMessage response,
        JsonTypeInfo<TBody> type,
        CancellationToken cancellationToken
    )
        where TBody : class, IOAuthPayload
    {
        if (response.StatusCode is HttpStatusCode.TooManyRequests)
            return new SlackAnswer<TBody>.Limited(Wait(response.Headers.RetryAfter));

        response.EnsureSuccessStatusCode();
        try
        {
            return await response.Content.ReadFromJsonAsync(type, cancellationToken) switch
            {
                { Ok: true } body => new SlackAnswer<TBody>.Ok(body),
                { Error: { } code } => new SlackAnswer<TBody>.Failed(code),
                _ => throw new HttpRequestException("Slack answered neither yes nor no."),
            };
        }
        catch (JsonException error)
        {
            throw new HttpRequestException("Slack answered what isn't its JSON.", error);
        }
    }

    private static Duration Wait(RetryConditionHeaderValue? after) => after?.Delta?.ToDuration() ?? UsualWait;
}
