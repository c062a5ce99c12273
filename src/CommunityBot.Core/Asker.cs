using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core;

/// <summary>Who asks for something: a member of a community, and how they read.</summary>
public sealed record Asker(CommunityId Community, MemberId Member, PersonId Person, Reader Reader);
