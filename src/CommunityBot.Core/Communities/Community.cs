using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Communities;

/// <summary>A community of practice, as the bot knows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What its people call it.</param>
/// <param name="Zone">Its time zone by its tz database id, in which its rhythms beat unless they say otherwise.</param>
/// <param name="Language">The language of what is said to all, as a culture name.</param>
/// <param name="Channel">Where it was founded and is spoken to as a whole; <see cref="ConnectedChannel"/> are more such places.</param>
public sealed record Community(CommunityId Id, string Name, string Zone, string Language, Place Channel) : IRow
{
    /// <summary>The key of its one row.</summary>
    public const string Key = "community|";

    public string RowKey => Key;

    /// <summary>
    /// The community that its channel was connected to; null while it is one of its own. Until it is that again, nothing is
    /// said in its name.
    /// </summary>
    public CommunityId? LivesIn { get; init; }

    /// <summary>Reads the community of a partition.</summary>
    public static Reading<Community> Reading { get; } =
        Read.Row<Community>(Key)
            .Select(row => row ?? throw new InvalidOperationException("A command for a community that isn't founded."));
}
