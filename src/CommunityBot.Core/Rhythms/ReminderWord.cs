namespace CommunityBot.Core.Rhythms;

/// <summary>A choice about the reminder as it stands in a button's value.</summary>
internal static class ReminderWord
{
    private const string Wanted = "wanted";
    private const string Declined = "declined";

    public static string Of(ReminderChoice choice) => choice == ReminderChoice.Wanted ? Wanted : Declined;

    public static ReminderChoice? Parse(string word) =>
        word switch
        {
            Wanted => ReminderChoice.Wanted,
            Declined => ReminderChoice.Declined,
            _ => null,
        };
}
