using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CommunityBot.Platforms;
using CommunityBot.Slack.Wire.Api;
using NodaTime;

namespace CommunityBot.Slack.Sending;

/// <summary>
/// Answers to what somebody did, at the address that came with it: five times within half an hour.
/// https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
/// </summary>
internal sealed class ResponseUrls(IHttpClientFactory clients, SlackWeb web, WireTime time)
{
    private const string Host = "hooks.slack.com";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Posts an answer.</summary>
    /// <exception cref="HttpRequestException">Slack wasn't reached, or failed.</exception>
    /// <exception cref="TimeoutException">Slack didn't answer in time.</exception>
    public async Task<Answered> PostAsync(string address, AnswerRequest answer, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !web.IsOurs(url, Host))
            return new Answered.Gone();

        var body = JsonSerializer.SerializeToUtf8Bytes(answer, SlackApiJson.Plain.AnswerRequest);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");

        return await TimeLimit.HoldAsync(
            time,
            Limit,
            "an answer",
            async within =>
            {
                using var client = clients.CreateClient(SlackWeb.Client);
                using var response = await client.PostAsync(url, content, within);
                return Read(response);
            },
            cancellationToken
        );
    }

    private static Answered Read(HttpResponseMessage response)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.TooManyRequests:
                var wait = response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1);
                return new Answered.Limited(Duration.FromTimeSpan(wait));
            // Expired, used up, or not wanted in this form: another way may still do.
            case >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError:
                return new Answered.Gone();
            default:
                response.EnsureSuccessStatusCode();
                return new Answered.Taken();
        }
    }
}
