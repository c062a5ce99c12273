namespace CommunityBot.FakeSlack.World;

/// <summary>The kinds of conversations.</summary>
public enum ConversationKind
{
    /// <summary>A public channel.</summary>
    Channel,

    /// <summary>A private channel.</summary>
    Group,

    /// <summary>A direct message.</summary>
    Im,

    /// <summary>A direct message of several people.</summary>
    Mpim,
}
