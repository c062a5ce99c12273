using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>The buttons of what goes on after a gathering.</summary>
internal static class AfterButtons
{
    public static Button Recaps { get; } = new(AfterTexts.RecapsButton, AfterActions.Recaps, "");

    public static Button IWasThere(GatheringId gathering) =>
        new(AfterTexts.IWasThere, AfterActions.WasThere, gathering.Value) { Style = ButtonStyle.Primary };

    public static Button IWasNot(GatheringId gathering) =>
        new(AfterTexts.IWasNotThere, AfterActions.WasNotThere, gathering.Value);

    public static Button WriteRecap(GatheringId gathering) =>
        new(AfterTexts.WriteRecap, AfterActions.Recap, gathering.Value) { OpensForm = true };

    public static Button ChangeRecap(GatheringId gathering) =>
        new(AfterTexts.ChangeRecap, AfterActions.Recap, gathering.Value) { OpensForm = true };

    public static Block.Buttons Pulse(GatheringId gathering) =>
        new([
            Say(gathering, Worth.Yes, AfterTexts.WorthIt),
            Say(gathering, Worth.Partly, AfterTexts.PartlyWorthIt),
            Say(gathering, Worth.No, AfterTexts.NotWorthIt),
        ]);

    private static Button Say(GatheringId gathering, Worth worth, Phrase label) =>
        new(label, AfterActions.Pulse, $"{gathering.Value};{WorthWord.Of(worth)}");
}
