using CommunityBot.Core.Messaging;

namespace CommunityBot.Platforms;

/// <summary>A message as one person sees it, and how they read.</summary>
public sealed record PersonalMessage(Message Message, Reader Reader);
