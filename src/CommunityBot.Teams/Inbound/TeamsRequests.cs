using System.Diagnostics;
using CommunityBot.Teams.Trust;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CommunityBot.Teams.Inbound;

/// <summary>Lets in what Teams sends, and nothing else, and answers what became of it.</summary>
internal sealed class TeamsRequests(
    Callers callers,
    TeamsIntake intake,
    IOptions<TeamsOptions> options,
    ILogger<TeamsRequests> logger
)
{
    /// <summary>Answers a request. Of a stranger not even the body is read.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var caller = await callers.CheckAsync(context, context.RequestAborted);

        if (caller is Caller.Stranger stranger)
            Refuse(context, StatusCodes.Status401Unauthorized, stranger.Why);
        // The one thing that is no fault of the sender's: it comes again.
        else if (caller is Caller.NotKnownYet)
            Refuse(context, StatusCodes.Status503ServiceUnavailable, "no-keys");
        // Only a browser sends other types, for a page; this one it sends to nobody who hasn't agreed to it.
        else if (!context.Request.HasJsonContentType())
            Refuse(context, StatusCodes.Status415UnsupportedMediaType, "no-json");
        else
            await AnswerOrRefuseAsync(context, caller);
    }

    private async Task AnswerOrRefuseAsync(HttpContext context, Caller caller)
    {
        try
        {
            await AnswerAsync(context, caller);
        }
        catch (BadHttpRequestException mistake) when (!context.Response.HasStarted)
        {
            // A body that breaks off, or isn't what its headers say.
            Refuse(context, mistake.StatusCode, "bad-body");
        }
    }

    private async Task AnswerAsync(HttpContext context, Caller caller)
    {
        using var body = await ActivityBody.ReadAsync(context.Request, context.RequestAborted);

        if (body is null)
            Refuse(context, StatusCodes.Status413PayloadTooLarge, "too-long");
        else if (ActivityReader.Read(body.Bytes) is not { } activity)
            Refuse(context, StatusCodes.Status400BadRequest, "no-activity");
        else if (Admission.Refuse(caller, activity, options.Value.AllowedTenants) is { } why)
            Refuse(context, StatusCodes.Status403Forbidden, why);
        else
            await WriteAsync(context, await intake.TakeAsync(activity, context.RequestAborted));
    }

    private async Task WriteAsync(HttpContext context, TeamsReply reply)
    {
        switch (reply)
        {
            case TeamsReply.Taken:
                break;
            case TeamsReply.Answer answer:
                context.Response.ContentType = "application/json; charset=utf-8";
                context.Response.ContentLength = answer.Json.Length;
                await context.Response.Body.WriteAsync(answer.Json, context.RequestAborted);
                break;
            // What Teams' own libraries say to an invoke of a name that nobody handles; the one status of the 500s that
            // it takes for an answer.
            case TeamsReply.NotImplemented:
                context.Response.StatusCode = StatusCodes.Status501NotImplemented;
                break;
            case TeamsReply.Malformed:
                Refuse(context, StatusCodes.Status400BadRequest, "malformed");
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Refuse(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        logger.Refused(status, why);
    }
}
