namespace CommunityBot.Core.Messaging;

/// <summary>How a button looks.</summary>
public enum ButtonStyle
{
    /// <summary>Like any other.</summary>
    Plain,

    /// <summary>The likeliest next step; at most one in a message.</summary>
    Primary,

    /// <summary>Can't be undone.</summary>
    Danger,
}
