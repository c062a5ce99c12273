using System.Resources;

namespace CommunityBot.Core.Messaging;

/// <summary>The texts that phrases themselves need: how days and times are written, and how a list ends.</summary>
public static class MessagingTexts
{
    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(MessagingTexts));
}
