using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>How the Web API is written and read. What is null isn't there, what is unknown is overlooked.</summary>
[JsonSerializable(typeof(EnvelopePayload))]
[JsonSerializable(typeof(NothingRequest))]
[JsonSerializable(typeof(OpenConnectionPayload))]
[JsonSerializable(typeof(PostMessageRequest))]
[JsonSerializable(typeof(UpdateMessageRequest))]
[JsonSerializable(typeof(PostedPayload))]
[JsonSerializable(typeof(PostEphemeralRequest))]
[JsonSerializable(typeof(PostedEphemeralPayload))]
[JsonSerializable(typeof(AnswerRequest))]
[JsonSerializable(typeof(OpenConversationRequest))]
[JsonSerializable(typeof(ConversationPayload))]
[JsonSerializable(typeof(ConversationInfoRequest))]
[JsonSerializable(typeof(MembersRequest))]
[JsonSerializable(typeof(MembersPayload))]
[JsonSerializable(typeof(HistoryRequest))]
[JsonSerializable(typeof(HistoryPayload))]
[JsonSerializable(typeof(UserInfoRequest))]
[JsonSerializable(typeof(UserInfoPayload))]
[JsonSerializable(typeof(UserListRequest))]
[JsonSerializable(typeof(UserListPayload))]
[JsonSerializable(typeof(OpenViewRequest))]
[JsonSerializable(typeof(UpdateViewRequest))]
[JsonSerializable(typeof(PublishViewRequest))]
[JsonSerializable(typeof(ShownViewPayload))]
[JsonSerializable(typeof(FileInfoRequest))]
[JsonSerializable(typeof(FileInfoPayload))]
[JsonSerializable(typeof(GetUploadUrlRequest))]
[JsonSerializable(typeof(UploadUrlPayload))]
[JsonSerializable(typeof(CompleteUploadRequest))]
[JsonSerializable(typeof(UploadedFilesPayload))]
internal sealed partial class SlackApiJson : JsonSerializerContext
{
    /// <summary>Bodies of requests, never part of a page: people's letters stay letters, which keeps payloads small.</summary>
    public static SlackApiJson Plain { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                NumberHandling = JsonNumberHandling.AllowReadingFromString,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
