using CommunityBot.Core.Rhythms.After;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Learning;

/// <summary>What a gathering that took place came to, in numbers: what a rhythm is learned from. It names nobody.</summary>
/// <param name="Gathering">Which gathering.</param>
/// <param name="Start">When it began.</param>
/// <param name="RhythmVersion">The version of its rhythm that it followed.</param>
/// <param name="SaidYes">How many had said that they would come.</param>
/// <param name="WereThere">How many said that they were there.</param>
public sealed record Held(GatheringId Gathering, Instant Start, int RhythmVersion, int SaidYes, int WereThere) : IRow
{
    /// <summary>The first part of the keys of these rows.</summary>
    public const string Prefix = "held|";

    public string RowKey => $"{Prefix}{Gathering.Value}";

    /// <summary>The first part of the keys of all rows of one rhythm.</summary>
    public static string PrefixOf(RhythmId rhythm) => $"{Prefix}{rhythm.Value}|";

    /// <summary>What a gathering came to.</summary>
    public static Held Of(Gathering gathering, IEnumerable<Attendance> answers, IEnumerable<WasThere> there) =>
        new(
            gathering.Id,
            gathering.Start,
            gathering.RhythmVersion,
            answers.Count(answer => answer.Answer is Answer.Yes),
            there.Count()
        );
}
