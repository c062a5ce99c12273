using System.Diagnostics;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Schedules;

/// <summary>The two letters that RFC 5545 has for a day of the week.</summary>
internal static class RuleDay
{
    public static string Code(IsoDayOfWeek day) =>
        day switch
        {
            IsoDayOfWeek.Monday => "MO",
            IsoDayOfWeek.Tuesday => "TU",
            IsoDayOfWeek.Wednesday => "WE",
            IsoDayOfWeek.Thursday => "TH",
            IsoDayOfWeek.Friday => "FR",
            IsoDayOfWeek.Saturday => "SA",
            IsoDayOfWeek.Sunday => "SU",
            _ => throw new UnreachableException(),
        };
}
