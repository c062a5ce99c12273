using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core;

/// <summary>One thing that people of a role can do, and the button that does it.</summary>
public sealed record HelpLine(Role For, Phrase What, Button Try);
