using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.Delivery;

/// <summary>Posts to the app, signed. https://docs.slack.dev/apis/events-api/using-http-request-urls</summary>
internal sealed class HttpRoute(SlackWorld world, Func<Uri?> bot) : IRoute, IDisposable
{
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { AllowAutoRedirect = true, MaxAutomaticRedirections = 2 }
    )
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async Task<DeliveryOutcome> SendAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        if (bot() is not { } address)
            return new DeliveryOutcome.Unreachable();

        using var patience = new CancellationTokenSource(world.Options.AckLimit.ToTimeSpan(), world.Options.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var request = Request(address, parcel);
        try
        {
            using var response = await _http.SendAsync(request, both.Token);
            var body = await response.Content.ReadAsStringAsync(both.Token);
            return response.IsSuccessStatusCode ? Taken(response, body) : Refused(response);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new DeliveryOutcome.TimedOut();
        }
        catch (HttpRequestException)
        {
            return new DeliveryOutcome.Unreachable();
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(Uri address, Parcel parcel)
    {
        var (path, text, type) = parcel.Kind switch
        {
            ParcelKind.Event => ("slack/events", parcel.Payload.ToJsonString(), "application/json"),
            ParcelKind.Command => ("slack/commands", Form(parcel.Payload), "application/x-www-form-urlencoded"),
            ParcelKind.Interaction => ("slack/interactivity", Wrapped(parcel), "application/x-www-form-urlencoded"),
            _ => ("slack/options", Wrapped(parcel), "application/x-www-form-urlencoded"),
        };
        var body = Encoding.UTF8.GetBytes(text);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, path))
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(type) } },
        };
        request.Headers.UserAgent.ParseAdd("Slackbot 1.0 (+https://api.slack.com/robots)");
        Signature.Sign(request, body, world.Options.SigningSecret, world.Now);
        if (parcel.Retry > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", parcel.Retry.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", parcel.RetryReason);
        }

        return request;
    }

    private static string Wrapped(Parcel parcel) => Form(new() { ["payload"] = parcel.Payload.ToJsonString() });

    private static string Form(JsonObject fields) =>
        string.Join(
            '&',
            fields
                .Where(field => field.Value is not null)
                .Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value!.ToString())}")
        );

    private static DeliveryOutcome.Refused Refused(HttpResponseMessage response) =>
        new((int)response.StatusCode, response.Headers.Contains("X-Slack-No-Retry"));

    private static DeliveryOutcome.Taken Taken(HttpResponseMessage response, string body)
    {
        if (body.Length == 0)
            return new(null, null);
        if (response.Content.Headers.ContentType?.MediaType != "application/json")
            return new(body, null);

        try
        {
            return new(body, JsonNode.Parse(body));
        }
        catch (JsonException)
        {
            return new(body, null);
        }
    }
}
