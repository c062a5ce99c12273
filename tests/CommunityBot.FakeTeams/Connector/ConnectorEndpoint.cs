using System.Globalization;
using CommunityBot.FakeTeams.Entra;
using CommunityBot.FakeTeams.World;

namespace CommunityBot.FakeTeams.Connector;

/// <summary>
/// The connector over HTTP: who may call, what goes wrong, and how it is answered.
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
/// </summary>
internal sealed class ConnectorEndpoint(TeamsWorld world, IssuedTokens tokens, CancellationToken stopping)
{
    private const string Below = "/connector/{region}/v3";
    private const int LongestBody = 100 * 1024;

    private readonly RateWatch _rates = new(world.Options.Clock);
    private readonly Conversing _conversing = new(world);
    private readonly Looking _looking = new(world);

    public CallLog Calls { get; } = new();

    public Faults Faults { get; } = new();

    public void Map(IEndpointRouteBuilder routes)
    {
        const string activities = $"{Below}/conversations/{{conversation}}/activities";

        routes.MapPost($"{Below}/conversations", http => ServeAsync(http, "begin", _conversing.Begin));
        routes.MapPost(activities, http => ServeAsync(http, "send", _conversing.Send));
        routes.MapPost($"{activities}/{{message}}", http => ServeAsync(http, "send", _conversing.Send));
        routes.MapPut($"{activities}/{{message}}", http => ServeAsync(http, "update", _conversing.Update));
        routes.MapDelete($"{activities}/{{message}}", http => ServeAsync(http, "delete", _conversing.Delete));
        routes.MapGet(
            $"{Below}/conversations/{{conversation}}/pagedmembers",
            http => ServeAsync(http, "members", _looking.Members)
        );
        routes.MapGet(
            $"{Below}/conversations/{{conversation}}/members/{{member}}",
            http => ServeAsync(http, "member", _looking.Member)
        );
        routes.MapGet($"{Below}/teams/{{team}}", http => ServeAsync(http, "team", _looking.Team));
        routes.MapGet($"{Below}/teams/{{team}}/conversations", http => ServeAsync(http, "channels", _looking.Channels));
    }

    private async Task ServeAsync(HttpContext http, string kind, Func<ConnectorRequest, ConnectorReply> serve)
    {
        var request = await ConnectorRequest.ReadAsync(http);
        var reply = await AnswerAsync(request, kind, serve);
        var body = reply.Body?.ToJsonString(Written.Plain) ?? reply.Text;

        // Before it is answered: whoever has the answer finds the call.
        Calls.Add(
            new(world.Options.Clock.GetUtcNow(), kind, Conversation(kind, request), reply.Status)
            {
                HasToken = request.Authorization.Length > 0,
            }
        );
        if (reply.Status == ConnectorReply.None)
        {
            await Task.Delay(
                    Timeout.InfiniteTimeSpan,
                    CancellationTokenSource.CreateLinkedTokenSource(stopping, http.RequestAborted).Token
                )
                .ContinueWith(_ => http.Abort(), TaskScheduler.Default);
            return;
        }

        http.Response.StatusCode = reply.Status;
        http.Response.ContentType = "application/json; charset=utf-8";
        if (reply.RetryAfter is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (reply.Location is { } location)
            http.Response.Headers.Location = location;
        if (body is not null)
            await http.Response.WriteAsync(body, http.RequestAborted);
    }

    private async Task<ConnectorReply> AnswerAsync(
        ConnectorRequest request,
        string kind,
        Func<ConnectorRequest, ConnectorReply> serve
    )
    {
        try
        {
            if (world.Options.WantsTokens && !tokens.IsGood(request.Authorization))
                throw Refusal.Of(401, "AuthorizationFailed", "Authorization has been denied for this request.");

            if (request.Part("region") != world.Region)
                throw Refusal.Of(404, "ConversationNotFound", "The conversation is not in this region.");

            var fault = Faults.Take(kind);
            if (fault is Fault.Answer answer)
                return new(answer.Status)
                {
                    Text = answer.Body,
                    RetryAfter = answer.RetryAfter,
                    Location = answer.Location,
                };

            if (fault is Fault.Silence)
                return new(ConnectorReply.None);

            if (request.Length > LongestBody)
                throw Refusal.Of(413, "MessageSizeTooBig", "Message size too large");

            if (world.Options.WatchesRates)
                _rates.Count(Conversation(kind, request), isReading: request.Body is null);

            var reply = world.Look(_ => serve(request));
            return fault switch
            {
                Fault.AnswerAfterwards afterwards => new(afterwards.Status) { Text = "<html>Bad gateway</html>" },
                Fault.SilenceAfterwards => new(ConnectorReply.None),
                _ => reply,
            };
        }
        catch (Refusal refusal)
        {
            return new(refusal.Status) { Text = refusal.Body, RetryAfter = refusal.RetryAfter };
        }
    }

    private static string Conversation(string kind, ConnectorRequest request) =>
        kind == "begin"
            ? request.Body?["channelData"]?["channel"]?["id"]?.GetValue<string>() ?? ""
            : request.Part("conversation") ?? request.Part("team") ?? "";
}
