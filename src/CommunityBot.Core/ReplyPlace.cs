namespace CommunityBot.Core;

/// <summary>Where an answer appears.</summary>
public enum ReplyPlace
{
    /// <summary>As a new message.</summary>
    NewMessage,

    /// <summary>In the place of the message whose button was pressed, so that messages don't pile up.</summary>
    SameMessage,
}
