using CommunityBot.Pipeline;

namespace CommunityBot.Health;

internal static class HealthEndpoints
{
    /// <summary>
    /// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it has also taken up what an earlier run left, and
    /// its store answers; 503 until then.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => TypedResults.Text("live"));
        app.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(
        Readiness readiness,
        PartitionReader rows,
        CancellationToken cancellationToken
    )
    {
        if (!readiness.IsReady)
            return TypedResults.Text("taking up what an earlier run left", statusCode: 503);

        await rows.FindAsync<Core.Communities.Community>(new("health"), "community|", cancellationToken);
        return TypedResults.Text("ready");
    }
}
