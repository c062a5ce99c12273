using CommunityBot.Core.Messaging;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.Trust;
using CommunityBot.Teams.Wire.Activities;

namespace CommunityBot.Teams.Inbound;

/// <summary>Reads where an activity happened, and by whom.</summary>
internal static class SceneParser
{
    private const string ThreadMark = ";messageid=";

    /// <summary>The scene; null where the activity doesn't tell enough of it.</summary>
    public static Scene? Parse(ActivityPayload activity)
    {
        var tenant = activity.Conversation?.TenantId ?? activity.ChannelData?.Tenant?.Id;
        var (conversation, thread) = Split(activity.Conversation?.Id);

        if (
            !TeamsId.IsGood(activity.Id)
            || !TeamsId.IsGood(tenant)
            || !TeamsId.IsGood(conversation)
            || !TeamsId.IsGood(activity.Recipient?.Id)
            || ServiceUrl.Parse(activity.ServiceUrl) is not { } address
        )
            return null;

        var place = new Place(TeamsNames.Platform, tenant, conversation)
        {
            Thread = TeamsId.IsGood(thread) ? thread : null,
        };
        return new(activity.Id, place, KindOf(activity, conversation), address, activity.Recipient.Id)
        {
            User = TeamsId.IsSameBot(activity.From?.Id, activity.Recipient.Id) ? null : UserOf(activity.From),
            Team = TeamsId.IsGood(activity.ChannelData?.Team?.Id) ? activity.ChannelData.Team.Id : null,
            HasOwnRoster = HasOwnRoster(activity.ChannelData?.Channel),
        };
    }

    /// <summary>Somebody; null for bots and for what is no id.</summary>
    public static UserReference? UserOf(AccountPayload? account) =>
        account is not { Role: "bot" } && TeamsId.IsGood(account?.Id) && !TeamsId.IsBot(account.Id)
            ? new(account.Id, TeamsId.IsGood(account.AadObjectId) ? account.AadObjectId : null)
            : null;

    private static (string? Conversation, string? Thread) Split(string? id) =>
        id?.IndexOf(ThreadMark, StringComparison.Ordinal) is >= 0 and var mark
            ? (id[..mark], id[(mark + ThreadMark.Length)..])
            : (id, null);

    private static ConversationKind KindOf(ActivityPayload activity, string conversation) =>
        activity.Conversation?.ConversationType switch
        {
            "personal" => ConversationKind.Personal,
            "groupChat" => ConversationKind.Group,
            "channel" => ConversationKind.Channel,
            _ when activity.ChannelData?.Team is not null => ConversationKind.Channel,
            _ when conversation.StartsWith("19:", StringComparison.Ordinal) => ConversationKind.Group,
            _ => ConversationKind.Personal,
        };

    /// <summary>
    /// Whether a channel has people of its own; null where that isn't told.
    /// https://learn.microsoft.com/microsoftteams/platform/build-apps-for-shared-private-channels
    /// </summary>
    public static bool? HasOwnRoster(NamedPayload? channel) =>
        channel?.Type switch
        {
            "private" or "shared" => true,
            "standard" => false,
            _ => null,
        };
}
