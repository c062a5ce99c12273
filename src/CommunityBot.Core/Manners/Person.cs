using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Manners;

/// <summary>A human and how they want to be spoken to, over all communities and platforms.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Language">The language they read, as a culture name.</param>
/// <param name="Zone">Where they live, as a tz database id.</param>
public sealed record Person(PersonId Id, string Language, string Zone) : IRow
{
    /// <summary>The key of the one row.</summary>
    public const string Key = "person|";

    public string RowKey => Key;
}
