using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.FakeTeams.Connector;

namespace CommunityBot.FakeTeams.Delivery;

/// <summary>Brings activities to the bot, signed, and keeps what it answers.</summary>
internal sealed class BotDelivery(BotIssuer issuer) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ConcurrentQueue<Delivered> _all = [];

    public Uri? Bot { get; set; }

    public Uri? ServiceUrl { get; set; }

    public IReadOnlyList<Delivered> All => [.. _all];

    public void Dispose() => _client.Dispose();

    public async Task<Delivered> BringAsync(JsonObject activity, CancellationToken cancellationToken)
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
