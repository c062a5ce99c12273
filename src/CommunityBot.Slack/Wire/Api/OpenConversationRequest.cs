using System.Text.Json.Serialization;
using CommunityBot.Slack.WebApi;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>The direct messages with a user. https://docs.slack.dev/reference/methods/conversations.open</summary>
internal sealed record OpenConversationRequest(string Users) : IKeyedRequest
{
    [JsonIgnore]
    public string? Key { get; init; }
}
