using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.FakeTeams.Connector;

namespace CommunityBot.FakeTeams.Delivery;

/// <summary>Brings activities to the bot, signed, and keeps what it answers.</summary>
internal sealed class BotDelivery(BotIssuer issuer) : IDisposable
{
    // A bot that was killed has time to come back, however busy the machine is.
    private const int MostTries = 600;
    private const int NotNow = 503;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ConcurrentQueue<Delivered> _all = [];

    public Uri? Bot { get; set; }

    public Uri? ServiceUrl { get; set; }

    public IReadOnlyList<Delivered> All => [.. _all];

    public void Dispose() => _client.Dispose();

    /// <summary>Brings it; to a bot that isn't there just now, or says so itself, once more under the same id.</summary>
    public async Task<Delivered> BringAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        for (var tries = 1; tries < MostTries; tries++)
        {
            if (await TryBringAsync(activity, cancellationToken) is { Status: not NotNow } delivered)
                return Keep(delivered);

            await Task.Delay(Pause, cancellationToken);
        }

        return Keep(await BringOnceAsync(activity, cancellationToken));
    }

    private Delivered Keep(Delivered delivered)
    {
        _all.Enqueue(delivered);
        return delivered;
    }

    private async Task<Delivered?> TryBringAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        try
        {
            return await BringOnceAsync(activity, cancellationToken);
        }
        catch (HttpRequestException)
        {
            // Killed, or not listening yet.
            return null;
        }
    }

    private async Task<Delivered> BringOnceAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        var serviceUrl = ServiceUrl ?? throw new InvalidOperationException("The fake Teams hasn't started.");
        activity["serviceUrl"] = serviceUrl.AbsoluteUri;
        using var request = new HttpRequestMessage(HttpMethod.Post, Bot)
        {
            Content = new StringContent(activity.ToJsonString(Written.Plain), Encoding.UTF8, "application/json"),
            Headers = { Authorization = new("Bearer", issuer.Sign(serviceUrl)) },
        };

        using var response = await _client.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return new Delivered(activity, (int)response.StatusCode, body.Length == 0 ? null : JsonNode.Parse(body));
    }
}
