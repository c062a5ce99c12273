using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Wire.Api;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString
)]
[JsonSerializable(typeof(EnvelopePayload))]
[JsonSerializable(typeof(NothingRequest))]
[JsonSerializable(typeof(AuthTestPayload))]
[JsonSerializable(typeof(OpenConnectionPayload))]
[JsonSerializable(typeof(OAuthAccessRequest))]
[JsonSerializable(typeof(OAuthAccessPayload))]
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
internal sealed partial class SlackApiJson : JsonSerializerContext;
