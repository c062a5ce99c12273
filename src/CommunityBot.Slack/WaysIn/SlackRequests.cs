using System.Diagnostics;
using CommunityBot.Platforms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CommunityBot.Slack.WaysIn;

/// <summary>Lets in what Slack has signed, and nothing else, and answers what became of it.</summary>
internal sealed class SlackRequests(
    SlackSignature signature,
    SlackIntake intake,
    WireTime time,
    ILogger<SlackRequests> logger
)
{
    /// <summary>Asks Slack not to send the same again. https://docs.slack.dev/apis/events-api#retries</summary>
    private const string NoRetry = "X-Slack-No-Retry";

    /// <summary>Answers a request, after <paramref name="take"/> took its body.</summary>
    public async Task AnswerAsync(
        HttpContext context,
        Func<SlackIntake, ReadOnlyMemory<byte>, CancellationToken, Task<SlackReply>> take
    )
    {
        using var body = await RawBody.ReadAsync(context.Request, context.RequestAborted);

        if (body is null)
            Refuse(context.Response, StatusCodes.Status413PayloadTooLarge);
        else if (!IsSigned(context.Request, body))
            Refuse(context.Response, StatusCodes.Status401Unauthorized);
        else
            await WriteAsync(context, await take(intake, body.Bytes, context.RequestAborted));
    }

    private bool IsSigned(HttpRequest request, RawBody body) =>
        signature.IsGood(
            body,
            request.Headers[SlackSignature.TimestampHeader],
            request.Headers[SlackSignature.SignatureHeader],
            Instant.FromDateTimeOffset(time.Clock.GetUtcNow())
        );

    private async Task WriteAsync(HttpContext context, SlackReply reply)
    {
        switch (reply)
        {
            case SlackReply.Taken:
                break;
            case SlackReply.Answer answer:
                context.Response.ContentType = "application/json; charset=utf-8";
                context.Response.ContentLength = answer.Json.Length;
                await context.Response.Body.WriteAsync(answer.Json, context.RequestAborted);
                break;
            case SlackReply.Malformed:
                context.Response.Headers[NoRetry] = "1";
                Refuse(context.Response, StatusCodes.Status400BadRequest);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Refuse(HttpResponse response, int status)
    {
        response.StatusCode = status;
        logger.Refused(status);
    }
}
