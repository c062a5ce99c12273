using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.EndToEnd.Tests;

/// <summary>Drives the Sandbox over HTTP, as a platform drives a bot.</summary>
internal sealed class SandboxClient(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Delivers an event and gives the bot's reaction; the same id is the same event.</summary>
    public Task<JsonNode> SendAsync(JsonObject sent, CancellationToken cancellationToken) =>
        PostAsync("/sandbox/events", sent, cancellationToken);

    /// <summary>Moves the clock; answered when all that was due on the way is done.</summary>
    public Task MoveToAsync(DateTimeOffset moment, CancellationToken cancellationToken) =>
        PostAsync("/sandbox/clock", new JsonObject { ["to"] = moment.UtcDateTime.ToString("O") }, cancellationToken);

    /// <summary>What the Sandbox's clock says.</summary>
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) =>
        (await _http.GetFromJsonAsync<JsonNode>("/sandbox/clock", cancellationToken))![
            "now"
        ]!.GetValue<DateTimeOffset>();

    /// <summary>The messages of a conversation as somebody sees it.</summary>
    public async Task<JsonArray> MessagesAsync(
        string conversation,
        string persona,
        CancellationToken cancellationToken
    ) =>
        (
            await _http.GetFromJsonAsync<JsonNode>(
                $"/sandbox/conversations/{conversation}?as={persona}",
                cancellationToken
            )
        )!["messages"]!.AsArray();

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode> PostAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsJsonAsync(path, body, cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"{body}: {await response.Content.ReadAsStringAsync(cancellationToken)}");

        return (await response.Content.ReadFromJsonAsync<JsonNode>(cancellationToken))!;
    }
}
