using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Slack.Tests;

/// <summary>A 429 that says how many seconds to wait.</summary>
internal sealed class TooMany(int seconds) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return httpContext.Response.WriteAsync("Too many", httpContext.RequestAborted);
    }
}
