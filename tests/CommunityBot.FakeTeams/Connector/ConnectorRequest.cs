using System.Text.Json.Nodes;

namespace CommunityBot.FakeTeams.Connector;

/// <summary>What was asked.</summary>
internal sealed class ConnectorRequest
{
    private readonly RouteValueDictionary _parts;
    private readonly IQueryCollection _query;

    private ConnectorRequest(HttpRequest request, JsonNode? body, long length)
    {
        _parts = request.RouteValues;
        _query = request.Query;
        Authorization = request.Headers.Authorization.ToString();
        Body = body;
        Length = length;
    }

    public string Authorization { get; }

    public JsonNode? Body { get; }

    public long Length { get; }

    public static async Task<ConnectorRequest> ReadAsync(HttpContext http)
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        var body = bytes.Length == 0 ? null : JsonNode.Parse(bytes.ToArray());

        return new(http.Request, body, bytes.Length);
    }

    /// <summary>A part of the path.</summary>
    public string? Part(string name) => _parts.GetValueOrDefault(name) as string;

    public string? Query(string name) => _query[name] is [{ } value] ? value : null;
}
