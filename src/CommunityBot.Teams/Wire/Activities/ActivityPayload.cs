using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Activities;

/// <summary>
/// The members of all activities that we understand; each type has some of them.
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object
/// </summary>
internal sealed record ActivityPayload
{
    public string? Type { get; init; }

    /// <summary>The same in every delivery of an activity, and in the edits of a message.</summary>
    public string? Id { get; init; }

    public string? Timestamp { get; init; }

    /// <summary>The tz database zone of whoever caused it.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>The language of their client.</summary>
    public string? Locale { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    [JsonConverter(typeof(LenientObject<AccountPayload>))]
    public AccountPayload? From { get; init; }

    /// <summary>The bot.</summary>
    [JsonConverter(typeof(LenientObject<AccountPayload>))]
    public AccountPayload? Recipient { get; init; }

    [JsonConverter(typeof(LenientObject<ConversationPayload>))]
    public ConversationPayload? Conversation { get; init; }

    public string? Text { get; init; }

    /// <summary>The message that it is about.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Of an invoke: what is asked for.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installationUpdate.</summary>
    public string? Action { get; init; }

    /// <summary>Of an invoke: the question. Of a message: what a card's button brought along.</summary>
    public JsonElement? Value { get; init; }

    [JsonConverter(typeof(LenientList<EntityPayload>))]
    public ImmutableArray<EntityPayload>? Entities { get; init; }

    [JsonConverter(typeof(LenientList<AccountPayload>))]
    public ImmutableArray<AccountPayload>? MembersAdded { get; init; }

    [JsonConverter(typeof(LenientList<AccountPayload>))]
    public ImmutableArray<AccountPayload>? MembersRemoved { get; init; }

    [JsonConverter(typeof(LenientObject<ChannelDataPayload>))]
    public ChannelDataPayload? ChannelData { get; init; }
}
