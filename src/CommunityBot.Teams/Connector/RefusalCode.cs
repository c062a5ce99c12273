namespace CommunityBot.Teams.Connector;

/// <summary>
/// The codes that mean something to us. https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis
/// </summary>
internal static class RefusalCode
{
    /// <summary>Nothing is sent to a server that may not have our token.</summary>
    public const string UntrustedHost = "untrusted-host";

    /// <summary>An id that would lead elsewhere in an address.</summary>
    public const string BadId = "bad-id";

    private const string NotOnRoster = "BotNotInConversationRoster";
    private const string NotInstalled = "ForbiddenOperationException";

    /// <summary>
    /// Whether somebody isn't reached by themselves until they do something about it: they have blocked the app, or it
    /// isn't installed for them. "Disabled by the administrator" isn't among these: that ends without their doing.
    /// </summary>
    public static bool IsOfThePerson(string code) =>
        IsNotInstalled(code) || code is "ConversationBlockedByUser" or "MessageWritesBlocked";

    /// <summary>Whether the app isn't installed for somebody, who may not know that it can be.</summary>
    public static bool IsNotInstalled(string code) => code is NotOnRoster or NotInstalled;

    /// <summary>Whether the app isn't in a channel or chat any more.</summary>
    public static bool IsOutOfConversation(string code) => code is NotOnRoster;

    /// <summary>Whether a conversation isn't there, or not any more.</summary>
    public static bool IsUnknownConversation(string code) => code is "ConversationNotFound";
}
