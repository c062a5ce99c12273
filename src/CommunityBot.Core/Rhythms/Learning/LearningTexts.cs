using System.Collections.Immutable;
using System.Diagnostics;
using System.Resources;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms.Learning;

/// <summary>The words of advice.</summary>
public static class LearningTexts
{
    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(LearningTexts));

    internal static Phrase Accept { get; } = Of("accept");
    internal static Phrase Dismiss { get; } = Of("dismiss");
    internal static Phrase YouDecide { get; } = Of("you-decide");
    internal static Phrase IsDismissed { get; } = Of("is-dismissed");

    /// <summary>The numbers that were seen.</summary>
    internal static Phrase Numbers(Advice advice, Rhythm rhythm) =>
        advice switch
        {
            Advice.TooOften often => About("fewer-come", rhythm, Trend(often.Trend)),
            Advice.FewerCome fewer => About("fewer-come", rhythm, Trend(fewer.Trend)),
            Advice.TooRare rare => About("more-come", rhythm, Trend(rare.Trend)),
            Advice.WrongHour hour => About(
                "wrong-hour",
                rhythm,
                [new Phrase.Number(hour.Outside), new Phrase.Number(hour.Known), new Phrase.Number(hour.OutsideThen)]
            ),
            _ => throw new UnreachableException(),
        };

    /// <summary>What is proposed.</summary>
    internal static Phrase Proposes(Proposal proposal, Rhythm rhythm) =>
        proposal switch
        {
            Proposal.EveryWeeks every => new Phrase.Plural("learning.every-weeks", every.Weeks, []),
            Proposal.AtHour at => Of("at-hour", new Phrase.Clock(at.Time), new Phrase.Verbatim(rhythm.Schedule.Zone)),
            Proposal.Look => Of("look"),
            _ => throw new UnreachableException(),
        };

    private static ImmutableArray<Phrase> Trend(Trend trend) =>
        [new Phrase.Number(Learning.Trend.Last), new Phrase.Number(trend.Lately), new Phrase.Number(trend.Earlier)];

    private static Phrase.Text About(string key, Rhythm rhythm, ImmutableArray<Phrase> numbers) =>
        Of(key, [new Phrase.Verbatim(rhythm.Details.Title), .. numbers]);

    private static Phrase.Text Of(string key, params ImmutableArray<Phrase> slots) =>
        new Phrase.Text($"learning.{key}", slots);
}
