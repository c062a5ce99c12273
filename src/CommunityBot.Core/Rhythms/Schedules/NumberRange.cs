using System.Globalization;

namespace CommunityBot.Core.Rhythms.Schedules;

/// <summary>The whole numbers that a part of a rule may take. A range that goes below zero leaves zero out.</summary>
internal sealed record NumberRange(int Lowest, int Highest)
{
    public bool Holds(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= Lowest
        && number <= Highest
        && (number != 0 || Lowest == 0);
}
