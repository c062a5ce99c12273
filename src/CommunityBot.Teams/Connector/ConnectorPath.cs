namespace CommunityBot.Teams.Connector;

/// <summary>A path below a service url. Ids are opaque to us: whatever is in them stays in their part of the path.</summary>
internal sealed class ConnectorPath
{
    private readonly string[] _parts;
    private readonly string _query;

    private ConnectorPath(string[] parts, string query) => (_parts, _query) = (parts, query);

    /// <summary>A path of these parts.</summary>
    public static ConnectorPath Of(params string[] parts) => new(parts, "");

    /// <summary>The same with a query, which is escaped already.</summary>
    public ConnectorPath With(string query) => new(_parts, query);

    /// <summary>The address below a service url; null where an id would lead elsewhere.</summary>
    public Uri? Below(Uri serviceUrl) =>
        _parts.Any(part => part is "" or "." or "..")
            ? null
            : new Uri(
                $"{serviceUrl.GetLeftPart(UriPartial.Path).TrimEnd('/')}/v3/{string.Join('/', _parts.Select(Uri.EscapeDataString))}{_query}"
            );
}
