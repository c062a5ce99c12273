using System.Text.Json.Serialization.Metadata;

namespace CommunityBot.Slack.WebApi;

/// <summary>A method of the Web API: its name, how often it may be called, and how it is written and read.</summary>
internal sealed record SlackMethod<TArguments, TBody>(
    string Name,
    RateTier Tier,
    JsonTypeInfo<TArguments> Arguments,
    JsonTypeInfo<TBody> Body
)
    where TBody : class
{
    /// <summary>How its arguments are written; some methods overlook JSON.</summary>
    public WrittenAs WrittenAs { get; init; } = WrittenAs.Json;
}
