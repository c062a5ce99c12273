using CommunityBot.Core.Rhythms.Feeds;
using Microsoft.Net.Http.Headers;

namespace CommunityBot.Feeds;

/// <summary>
/// Gives subscribed calendars to calendar programs: <c>GET /calendars/….ics</c>. Whatever is wrong with an address, the
/// answer is the same.
/// </summary>
internal static class FeedEndpoint
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddCalendarFeeds(this IServiceCollection services) =>
        services.AddSingleton<CalendarFeeds>();

    public static void MapCalendarFeeds(this WebApplication app)
    {
        var feeds = app.Services.GetRequiredService<CalendarFeeds>();
        app.MapMethods($"/{FeedAddress.Path}/{{file}}", Reading, http => AnswerAsync(http, feeds));
    }

    private static async Task AnswerAsync(HttpContext http, CalendarFeeds feeds)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        var found =
            http.GetRouteValue("file") is string file && FeedAddress.Parse(file) is { } address
                ? await feeds.FindAsync(address, http.RequestAborted)
                : null;

        if (found is null)
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            await GiveAsync(http, found);
    }

    private static async Task GiveAsync(HttpContext http, CalendarFeed feed)
    {
        // A weak one: two answers may differ in when they were made.
        var tag = new EntityTagHeaderValue($"\"{feed.Tag}\"", isWeak: true);
        http.Response.GetTypedHeaders().ETag = tag;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => IsSame(known, tag)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = "text/calendar; charset=utf-8";
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.WriteAsync(feed.Text, http.RequestAborted);
    }

    private static bool IsSame(EntityTagHeaderValue known, EntityTagHeaderValue tag) =>
        known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false);
}
