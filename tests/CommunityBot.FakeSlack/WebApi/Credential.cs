namespace CommunityBot.FakeSlack.WebApi;

/// <summary>What a method wants to be called with.</summary>
internal enum Credential
{
    /// <summary>xoxb-…</summary>
    BotToken,

    /// <summary>xapp-…</summary>
    AppToken,

    /// <summary>The app's client id and secret.</summary>
    Client,
}
