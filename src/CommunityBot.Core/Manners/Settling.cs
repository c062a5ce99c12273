using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>That what a person has goes to the one they turned out to be, some at a time.</summary>
public sealed record Settling(PersonId Into, Instant At) : IWakeable
{
    /// <summary>The key of its one row.</summary>
    public const string Key = "settling|";

    public string RowKey => Key;

    public Instant? NextDue => At;
}
