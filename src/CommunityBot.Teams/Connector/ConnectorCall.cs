using System.Text.Json.Serialization.Metadata;

namespace CommunityBot.Teams.Connector;

/// <summary>Something to ask the connector.</summary>
/// <param name="Method">How.</param>
/// <param name="Kind">What, for the log.</param>
/// <param name="Path">Where, below the service url.</param>
/// <param name="Answer">What comes back.</param>
internal sealed record ConnectorCall<TBody>(
    HttpMethod Method,
    string Kind,
    ConnectorPath Path,
    JsonTypeInfo<TBody> Answer
)
{
    /// <summary>What is sent along, as JSON; null for nothing.</summary>
    public byte[]? Content { get; init; }
}
