using CommunityBot.Slack.Wire.Api;
using static CommunityBot.Slack.Wire.Api.SlackApiJson;

namespace CommunityBot.Slack.WebApi;

/// <summary>
/// Every method that we call, with the tier that its page names: https://docs.slack.dev/reference/methods/ and its name.
/// </summary>
internal static class SlackMethods
{
    public static readonly SlackMethod<NothingRequest, AuthTestPayload> AuthTest = new(
        "auth.test",
        RateTier.Four,
        Default.NothingRequest,
        Default.AuthTestPayload
    );

    /// <summary>With the app's token, outside of the lanes.</summary>
    public static readonly SlackMethod<NothingRequest, OpenConnectionPayload> OpenConnection = new(
        "apps.connections.open",
        RateTier.Three,
        Default.NothingRequest,
        Default.OpenConnectionPayload
    );

    /// <summary>With the client's credentials, outside of the lanes.</summary>
    public static readonly SlackMethod<OAuthAccessRequest, OAuthAccessPayload> OAuthAccess = new(
        "oauth.v2.access",
        RateTier.Four,
        Default.OAuthAccessRequest,
        Default.OAuthAccessPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };

    public static readonly SlackMethod<PostMessageRequest, PostedPayload> PostMessage = new(
        "chat.postMessage",
        RateTier.Posting,
        Default.PostMessageRequest,
        Default.PostedPayload
    );

    public static readonly SlackMethod<UpdateMessageRequest, PostedPayload> UpdateMessage = new(
        "chat.update",
        RateTier.Three,
        Default.UpdateMessageRequest,
        Default.PostedPayload
    );

    public static readonly SlackMethod<PostEphemeralRequest, PostedEphemeralPayload> PostEphemeral = new(
        "chat.postEphemeral",
        RateTier.Four,
        Default.PostEphemeralRequest,
        Default.PostedEphemeralPayload
    );

    public static readonly SlackMethod<OpenConversationRequest, ConversationPayload> OpenConversation = new(
        "conversations.open",
        RateTier.Three,
        Default.OpenConversationRequest,
        Default.ConversationPayload
    );

    public static readonly SlackMethod<ConversationInfoRequest, ConversationPayload> ConversationInfo = new(
        "conversations.info",
        RateTier.Three,
        Default.ConversationInfoRequest,
        Default.ConversationPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };

    public static readonly SlackMethod<MembersRequest, MembersPayload> ConversationMembers = new(
        "conversations.members",
        RateTier.Four,
        Default.MembersRequest,
        Default.MembersPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };

    /// <summary>Once a minute for apps that are sold outside of Slack's directory, since May 2025.</summary>
    public static readonly SlackMethod<HistoryRequest, HistoryPayload> History = new(
        "conversations.history",
        RateTier.Three,
        Default.HistoryRequest,
        Default.HistoryPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };

    /// <summary>As <see cref="History"/>, of one thread.</summary>
    public static readonly SlackMethod<HistoryRequest, HistoryPayload> Replies = new(
        "conversations.replies",
        RateTier.Three,
        Default.HistoryRequest,
        Default.HistoryPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };

    public static readonly SlackMethod<UserInfoRequest, UserInfoPayload> UserInfo = new(
        "users.info",
        RateTier.Four,
        Default.UserInfoRequest,
        Default.UserInfoPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };

    public static readonly SlackMethod<OpenViewRequest, ShownViewPayload> OpenView = new(
        "views.open",
        RateTier.Four,
        Default.OpenViewRequest,
        Default.ShownViewPayload
    );

    public static readonly SlackMethod<OpenViewRequest, ShownViewPayload> PushView = new(
        "views.push",
        RateTier.Four,
        Default.OpenViewRequest,
        Default.ShownViewPayload
    );

    public static readonly SlackMethod<UpdateViewRequest, ShownViewPayload> UpdateView = new(
        "views.update",
        RateTier.Four,
        Default.UpdateViewRequest,
        Default.ShownViewPayload
    );

    public static readonly SlackMethod<PublishViewRequest, ShownViewPayload> PublishView = new(
        "views.publish",
        RateTier.Four,
        Default.PublishViewRequest,
        Default.ShownViewPayload
    );

    public static readonly SlackMethod<FileInfoRequest, FileInfoPayload> FileInfo = new(
        "files.info",
        RateTier.Four,
        Default.FileInfoRequest,
        Default.FileInfoPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };

    public static readonly SlackMethod<GetUploadUrlRequest, UploadUrlPayload> GetUploadUrl = new(
        "files.getUploadURLExternal",
        RateTier.Four,
        Default.GetUploadUrlRequest,
        Default.UploadUrlPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };

    public static readonly SlackMethod<CompleteUploadRequest, UploadedFilesPayload> CompleteUpload = new(
        "files.completeUploadExternal",
        RateTier.Four,
        Default.CompleteUploadRequest,
        Default.UploadedFilesPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };
}
