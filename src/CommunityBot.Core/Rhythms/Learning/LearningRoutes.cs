using System.Collections.Immutable;

namespace CommunityBot.Core.Rhythms.Learning;

/// <summary>Which rows learning has, what wakes them, and which button leads to which command.</summary>
internal static class LearningRoutes
{
    public static ImmutableDictionary<string, Type> Rows { get; } =
        ImmutableDictionary
            .Create<string, Type>()
            .Add("held", typeof(Held))
            .Add("lesson", typeof(Lesson))
            .Add("advice", typeof(AdviceDesk));

    public static ImmutableDictionary<string, Func<PartitionKey, string, ICommand>> Dues { get; } =
        ImmutableDictionary
            .Create<string, Func<PartitionKey, string, ICommand>>()
            .Add("lesson", (partition, key) => new LessonDue(partition, new(key[Lesson.Prefix.Length..])));

    public static ImmutableDictionary<string, Func<Asker, string, Step>> Actions { get; } =
        ImmutableDictionary
            .Create<string, Func<Asker, string, Step>>()
            .Add(LearningActions.Accept, Accept)
            .Add(LearningActions.Dismiss, Dismiss);

    private static Step Accept(Asker asker, string value) =>
        value.Split(';') is [var id, var text]
        && RhythmId.Parse(id) is { } rhythm
        && Proposal.Parse(text) is { } proposal
            ? new Step.Open(new OpenAdvice(asker, rhythm, proposal))
            : RhythmRoutes.Outdated;

    private static Step Dismiss(Asker asker, string value) =>
        value.Split(';') is [var id, var kind] && RhythmId.Parse(id) is { } rhythm
            ? new Step.Run(new DismissAdvice(asker, rhythm, kind))
            : RhythmRoutes.Outdated;
}
