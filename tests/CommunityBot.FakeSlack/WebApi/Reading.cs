using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>A request to the Web API, read. https://docs.slack.dev/apis/web-api/#slack-web-api-request-bodies</summary>
internal sealed record Reading(Arguments Arguments, string? Token, (string Id, string Secret)? Client, bool IsJson)
{
    /// <summary>What is wrong with the request itself, as a code.</summary>
    public string? Trouble { get; private init; }

    public static async Task<Reading> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var values = new JsonObject();
        foreach (var (name, value) in request.Query)
            values[name] = value.ToString();

        var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() ?? "";
        var isJson = type == "application/json";
        var trouble = type switch
        {
            "application/json" => await ReadJsonAsync(request, values, cancellationToken),
            "application/x-www-form-urlencoded" or "multipart/form-data" => await ReadFormAsync(
                request,
                values,
                cancellationToken
            ),
            "" => request.ContentLength > 0 ? "missing_post_type" : null,
            _ => "invalid_post_type",
        };
        var (bearer, client) = Credentials(request);
        var token = bearer ?? (isJson ? null : values["token"]?.ToString());
        values.Remove("token");
        return new(new(values), token, client, isJson) { Trouble = trouble };
    }

    private static async Task<string?> ReadFormAsync(
        HttpRequest request,
        JsonObject values,
        CancellationToken cancellationToken
    )
    {
        foreach (var (name, value) in await request.ReadFormAsync(cancellationToken))
            values[name] = value.ToString();
        return null;
    }

    private static async Task<string?> ReadJsonAsync(
        HttpRequest request,
        JsonObject values,
        CancellationToken cancellationToken
    )
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(cancellationToken);
        if (body.Length == 0)
            return null;

        try
        {
            if (JsonNode.Parse(body) is not JsonObject given)
                return "json_not_object";
            foreach (var (name, value) in given)
                values[name] = value?.DeepClone();
            return null;
        }
        catch (JsonException)
        {
            return "invalid_json";
        }
    }

    private static (string? Bearer, (string, string)? Client) Credentials(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header))
            return (null, null);
        if (header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return (header.Parameter, null);
        if (!header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
            return (null, null);

        var bytes = new byte[header.Parameter?.Length ?? 0];
        var isBase64 = Convert.TryFromBase64String(header.Parameter ?? "", bytes, out var length);
        var parts = (isBase64 ? Encoding.UTF8.GetString(bytes, 0, length) : "").Split(':', 2);
        return (null, parts is [var id, var secret] ? (id, secret) : null);
    }
}
