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

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ConcurrentQueue<Delivered> _all = [];

    public Uri? Bot { get; set; }

    public Uri? ServiceUrl { get; set; }

    public IReadOnlyList<Delivered> All => [.. _all];

    public void Dispose() => _client.Dispose();

    /// <summary>Brings it; to a bot that isn't there just now once more, under the same id.</summary>
    public async Task<Delivered> BringAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await BringOnceAsync(activity, cancellationToken);
            }
            catch (HttpRequestException) when (tries < MostTries)
            {
                await Task.Delay(Pause, cancellationToken);
            }
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
        var delivered = new Delivered(
            activity,
            (int)response.StatusCode,
            body.Length == 0 ? null : JsonNode.Parse(body)
        );
        _all.Enqueue(delivered);

        return delivered;
    }
}
