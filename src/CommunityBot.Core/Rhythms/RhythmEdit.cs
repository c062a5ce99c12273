using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms;

/// <summary>What an edit leaves alone.</summary>
internal static class RhythmEdit
{
    /// <summary>
    /// The plan, with the schedule as it is stored where nobody touched the inputs that say when it beats: an imported
    /// schedule can hold more than the form can show.
    /// </summary>
    public static RhythmPlan Keep(RhythmPlan plan, FormValues typed, Rhythm rhythm)
    {
        var stored = RhythmForm.Stored(rhythm);
        var isUntouched = RhythmInputs.Beats.All(input => Same(typed, stored, input));

        return isUntouched ? plan with { Schedule = rhythm.Schedule with { Length = plan.Schedule.Length } } : plan;
    }

    private static bool Same(FormValues one, FormValues other, string input) =>
        one.All(input)
            .Where(IsTyped)
            .Order(StringComparer.Ordinal)
            .SequenceEqual(other.All(input).Where(IsTyped).Order(StringComparer.Ordinal));

    private static bool IsTyped(string value) => value.Length > 0;
}
