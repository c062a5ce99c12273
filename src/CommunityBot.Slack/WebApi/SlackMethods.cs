using CommunityBot.Slack.Wire.Api;
using static CommunityBot.Slack.Wire.Api.SlackApiJson;

namespace CommunityBot.Slack.WebApi;

/// <summary>
/// Every method that we call, with the tier that its page names: https://docs.slack.dev/reference/methods/ and its name.
/// </summary>
internal static class SlackMethods
{
    /// <summary>With the app's token, outside of the lanes.</summary>
    public static readonly SlackMethod<NothingRequest, OpenConnectionPayload> OpenConnection = new(
        "apps.connections.open",
        RateTier.Three,
        Plain.NothingRequest,
        Plain.OpenConnectionPayload
    );

    public static readonly SlackMethod<PostMessageRequest, PostedPayload> PostMessage = new(
        "chat.postMessage",
        RateTier.Posting,
        Plain.PostMessageRequest,
        Plain.PostedPayload
    );

    public static readonly SlackMethod<UpdateMessageRequest, PostedPayload> UpdateMessage = new(
        "chat.update",
        RateTier.Three,
        Plain.UpdateMessageRequest,
        Plain.PostedPayload
    );

    public static readonly SlackMethod<PostEphemeralRequest, PostedEphemeralPayload> PostEphemeral = new(
        "chat.postEphemeral",
        RateTier.Four,
        Plain.PostEphemeralRequest,
        Plain.PostedEphemeralPayload
    );

    public static readonly SlackMethod<OpenConversationRequest, ConversationPayload> OpenConversation = new(
        "conversations.open",
        RateTier.Three,
        Plain.OpenConversationRequest,
        Plain.ConversationPayload
    );

    public static readonly SlackMethod<ConversationInfoRequest, ConversationPayload> ConversationInfo = new(
        "conversations.info",
        RateTier.Three,
        Plain.ConversationInfoRequest,
        Plain.ConversationPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };

    public static readonly SlackMethod<MembersRequest, MembersPayload> ConversationMembers = new(
        "conversations.members",
        RateTier.Four,
        Plain.MembersRequest,
        Plain.MembersPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };

    /// <summary>Once a minute for apps that are sold outside of Slack's directory, since May 2025.</summary>
    public static readonly SlackMethod<HistoryRequest, HistoryPayload> History = new(
        "conversations.history",
        RateTier.Three,
        Plain.HistoryRequest,
        Plain.HistoryPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };

    /// <summary>As <see cref="History"/>, of one thread.</summary>
    public static readonly SlackMethod<HistoryRequest, HistoryPayload> Replies = new(
        "conversations.replies",
        RateTier.Three,
        Plain.HistoryRequest,
        Plain.HistoryPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };

    public static readonly SlackMethod<UserInfoRequest, UserInfoPayload> UserInfo = new(
        "users.info",
        RateTier.Four,
        Plain.UserInfoRequest,
        Plain.UserInfoPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };

    public static readonly SlackMethod<UserListRequest, UserListPayload> UserList = new(
        "users.list",
        RateTier.Two,
        Plain.UserListRequest,
        Plain.UserListPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };

    public static readonly SlackMethod<OpenViewRequest, ShownViewPayload> OpenView = new(
        "views.open",
        RateTier.Four,
        Plain.OpenViewRequest,
        Plain.ShownViewPayload
    );

    public static readonly SlackMethod<OpenViewRequest, ShownViewPayload> PushView = new(
        "views.push",
        RateTier.Four,
        Plain.OpenViewRequest,
        Plain.ShownViewPayload
    );

    public static readonly SlackMethod<UpdateViewRequest, ShownViewPayload> UpdateView = new(
        "views.update",
        RateTier.Four,
        Plain.UpdateViewRequest,
        Plain.ShownViewPayload
    );

    public static readonly SlackMethod<PublishViewRequest, ShownViewPayload> PublishView = new(
        "views.publish",
        RateTier.Four,
        Plain.PublishViewRequest,
        Plain.ShownViewPayload
    );

    public static readonly SlackMethod<FileInfoRequest, FileInfoPayload> FileInfo = new(
        "files.info",
        RateTier.Four,
        Plain.FileInfoRequest,
        Plain.FileInfoPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };

    public static readonly SlackMethod<GetUploadUrlRequest, UploadUrlPayload> GetUploadUrl = new(
        "files.getUploadURLExternal",
        RateTier.Four,
        Plain.GetUploadUrlRequest,
        Plain.UploadUrlPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };

    public static readonly SlackMethod<CompleteUploadRequest, UploadedFilesPayload> CompleteUpload = new(
        "files.completeUploadExternal",
        RateTier.Four,
        Plain.CompleteUploadRequest,
        Plain.UploadedFilesPayload
    )
    {
        WrittenAs = WrittenAs.Form,
    };
}
