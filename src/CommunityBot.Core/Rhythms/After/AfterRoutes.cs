using System.Collections.Immutable;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>Which button and which form of what goes on after a gathering leads to which command.</summary>
internal static class AfterRoutes
{
    public static ImmutableDictionary<string, Func<Asker, string, Step>> Actions { get; } =
        ImmutableDictionary
            .Create<string, Func<Asker, string, Step>>()
            .Add(AfterActions.WasThere, Of((asker, id) => new Step.Run(new SayIWasThere(asker, id))))
            .Add(AfterActions.WasNotThere, Of((asker, id) => new Step.Run(new TakeBackIWasThere(asker, id))))
            .Add(AfterActions.Pulse, Pulse)
            .Add(AfterActions.Recap, Of((asker, id) => new Step.Open(new OpenRecap(asker, id))))
            .Add(AfterActions.Recaps, (asker, _) => new Step.Run(new ShowRecaps(asker)));

    public static ImmutableDictionary<string, Func<Asker, string, FormValues, Step>> Forms { get; } =
        ImmutableDictionary.Create<string, Func<Asker, string, FormValues, Step>>().Add(AfterActions.Recap, Write);

    private static Step Pulse(Asker asker, string value) =>
        value.Split(';') is [var id, var word]
        && GatheringId.Parse(id) is { } gathering
        && WorthWord.Parse(word) is { } worth
            ? new Step.Run(new AnswerPulse(asker, gathering, worth))
            : RhythmRoutes.Outdated;

    private static Step Write(Asker asker, string context, FormValues values)
    {
        if (GatheringVersion.Parse(context) is not { } shown)
            return RhythmRoutes.Outdated;

        var form = new FormReading(values);
        var text = form.Needed(OpenRecap.Text, OpenRecap.MaxText, AfterTexts.RecapMissing);

        return form.Errors.IsEmpty
            ? new Step.Run(new WriteRecap(asker, shown.Id, shown.Change, text))
            : new Step.Mend(form.Errors);
    }

    private static Func<Asker, string, Step> Of(Func<Asker, GatheringId, Step> step) =>
        (asker, value) => GatheringId.Parse(value) is { } gathering ? step(asker, gathering) : RhythmRoutes.Outdated;
}
