using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>The form in which somebody writes a recap, or changes the one that there is.</summary>
public sealed record OpenRecap(Asker Asker, GatheringId Gathering) : FormOpening<RecapState>
{
    /// <summary>The name of its one input.</summary>
    public const string Text = "text";

    /// <summary>The longest recap.</summary>
    public const int MaxText = 1_500;

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<RecapState> Reading => RecapState.Reading(Asker, Gathering);

    public override Step Open(RecapState state, Instant now) =>
        state.Refusal() is { } refusal ? new Step.Say(refusal) : new Step.Show(Form(state));

    private Form Form(RecapState state) =>
        new(
            AfterActions.Recap,
            AfterTexts.RecapTitle,
            [
                new Input.Text(Text, AfterTexts.RecapLabel, MaxText)
                {
                    Hint = AfterTexts.RecapHint,
                    Multiline = true,
                    Values = state.Recap is { Text: var text } ? [text] : [],
                },
            ],
            AfterTexts.RecapSubmit,
            new GatheringVersion(Gathering, state.Recap?.Version ?? 0).Text
        )
        {
            Intro = [new Block.Paragraph(AfterTexts.RecapIntro(state.Ended!.Gathering))],
        };
}
