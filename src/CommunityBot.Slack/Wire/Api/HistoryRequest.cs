using System.Text.Json.Serialization;
using CommunityBot.Slack.WebApi;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>
/// Asks what was said in a conversation since a moment; with <see cref="Ts"/>, in that thread.
/// https://docs.slack.dev/reference/methods/conversations.history and conversations.replies
/// </summary>
internal sealed record HistoryRequest(string Channel, string Oldest) : IKeyedRequest
{
    /// <summary>The message that began the thread; null outside of threads.</summary>
    public string? Ts { get; init; }

    /// <summary>No more than an app that isn't in Slack's directory gets at once.</summary>
    public int Limit { get; init; } = 15;

    public bool IncludeAllMetadata { get; } = true;

    [JsonIgnore]
    public string? Key { get; init; }
}
