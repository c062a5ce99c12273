using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core;

/// <summary>Who asks for something: a member of a community, and how they read.</summary>
public sealed record Asker(CommunityId Community, MemberId Member, PersonId Person, Reader Reader)
{
    /// <summary>The channel in which they ask; null where they are alone with the bot.</summary>
    public Place? Channel { get; init; }

    /// <summary>By which of their accounts they ask; null where nobody asked just now.</summary>
    public PersonAccount? Account { get; init; }

    /// <summary>The address at which people reach the bot on the web; null where nobody has set it.</summary>
    public Uri? Site { get; init; }
}
