using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Slack.Tests.Fake;

/// <summary>Calls methods of the fake's Web API with bare HTTP.</summary>
internal sealed class AClient(Uri slack, string token) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = slack };

    public async Task<JsonObject> CallAsync(string method, JsonObject arguments)
    {
        using var response = await SendAsync(method, arguments);
        return JsonNode
            .Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!
            .AsObject();
    }

    public async Task<HttpResponseMessage> SendAsync(string method, JsonObject arguments)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/{method}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = new StringContent(arguments.ToJsonString(), Encoding.UTF8, "application/json");
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>As a form, which is all that some methods read.</summary>
    public async Task<JsonObject> PostFormAsync(string method, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/{method}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return JsonNode
            .Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!
            .AsObject();
    }

    public void Dispose() => _http.Dispose();
}
