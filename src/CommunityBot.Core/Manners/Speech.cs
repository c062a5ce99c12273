namespace CommunityBot.Core.Manners;

/// <summary>Whether the bot may speak to a person without having been asked.</summary>
public enum Speech
{
    /// <summary>It may, with manners.</summary>
    Speaking,

    /// <summary>It may not, until the person says otherwise.</summary>
    Stopped,
}
