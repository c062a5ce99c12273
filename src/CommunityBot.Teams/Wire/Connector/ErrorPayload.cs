using System.Text.Json;

namespace CommunityBot.Teams.Wire.Connector;

/// <summary>
/// What is wrong, in one of the forms in which it comes: in an object of its own, beside it, or as JSON in a text.
/// https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis
/// </summary>
internal sealed record ErrorPayload
{
    public ErrorPayload? Error { get; init; }

    public JsonElement Code { get; init; }

    public JsonElement SubCode { get; init; }

    public JsonElement Message { get; init; }
}
