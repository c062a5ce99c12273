using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>That the members of a community go to another one, and how far that is. Some at a time.</summary>
/// <param name="To">Where they go.</param>
/// <param name="After">The member after whom it goes on.</param>
/// <param name="At">When it goes on.</param>
public sealed record Crowd(CommunityId To, string After, Instant At) : IWakeable
{
    /// <summary>The first part of the keys of these rows.</summary>
    public const string Prefix = "crowd|";

    /// <summary>So many go in one step: of each, the member and their accounts travel.</summary>
    public const int StepSize = 15;

    public string RowKey => $"{Prefix}{After}";

    public Instant? NextDue => At;
}
