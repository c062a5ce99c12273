using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>Something in a calendar file that isn't taken over.</summary>
/// <param name="Title">The event's title, or the file's part that is meant.</param>
/// <param name="Uid">The event's id where it has one.</param>
/// <param name="Why">Why, and how to mend it.</param>
public sealed record ImportProblem(string Title, string? Uid, Phrase Why);
