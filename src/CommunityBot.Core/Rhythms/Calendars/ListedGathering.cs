using NodaTime;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>One gathering of a calendar file, at the time and under the title that it really has.</summary>
public sealed record ListedGathering(Instant Start, Instant End, string Title);
