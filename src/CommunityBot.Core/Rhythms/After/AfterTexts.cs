using System.Collections.Immutable;
using System.Resources;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>The words about what goes on after a gathering: who was there, recaps, and the pulse.</summary>
public static class AfterTexts
{
    /// <summary>The words that ask for the last recaps.</summary>
    public const string RecapsAsked = "after.words-recap";

    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(AfterTexts));

    internal static Phrase IWasThere { get; } = Of("i-was-there");
    internal static Phrase IWasNotThere { get; } = Of("i-was-not-there");
    internal static Phrase WriteRecap { get; } = Of("write-recap");
    internal static Phrase ChangeRecap { get; } = Of("change-recap");
    internal static Phrase RecapsButton { get; } = Of("recaps-button");
    internal static Phrase WorthIt { get; } = Of("worth-it");
    internal static Phrase PartlyWorthIt { get; } = Of("partly-worth-it");
    internal static Phrase NotWorthIt { get; } = Of("not-worth-it");
    internal static Phrase WasItWorthIt { get; } = Of("was-it-worth-it");
    internal static Phrase PulseIsAnonymous { get; } = Of("pulse-is-anonymous");
    internal static Phrase PulseIsCounted { get; } = Of("pulse-is-counted");
    internal static Phrase PulseIsGiven { get; } = Of("pulse-is-given");
    internal static Phrase SayYouWereThere { get; } = Of("say-you-were-there");
    internal static Phrase NoRecapIsFine { get; } = Of("no-recap-is-fine");
    internal static Phrase RecapTitle { get; } = Of("recap-title");
    internal static Phrase RecapLabel { get; } = Of("recap-label");
    internal static Phrase RecapHint { get; } = Of("recap-hint");
    internal static Phrase RecapSubmit { get; } = Of("recap-submit");
    internal static Phrase RecapMissing { get; } = Of("recap-missing");
    internal static Phrase ThereIsARecap { get; } = Of("there-is-a-recap");
    internal static Phrase RecapChangedMeanwhile { get; } = Of("recap-changed-meanwhile");
    internal static Phrase RecapIsPosted { get; } = Of("recap-is-posted");
    internal static Phrase RecapIsChanged { get; } = Of("recap-is-changed");
    internal static Phrase NoRecaps { get; } = Of("no-recaps");
    internal static Phrase LastRecaps { get; } = Of("last-recaps");
    internal static Phrase HelpRecaps { get; } = Of("help-recaps");

    internal static Phrase WereThere(int count, Phrase names) => new Phrase.Plural("after.were-there", count, [names]);

    internal static Phrase ThanksForRecap(Phrase writer) => Of("thanks-for-recap", writer);

    internal static Phrase PulseWas(Pulse pulse) =>
        Of("pulse-was", new Phrase.Number(pulse.Worth), new Phrase.Number(pulse.Partly), new Phrase.Number(pulse.Not));

    internal static Phrase YouWereThere(Gathering gathering) => About("you-were-there", gathering);

    internal static Phrase YouWereNotThere(Gathering gathering) => About("you-were-not-there", gathering);

    internal static Phrase ThatIsCounted(Gathering gathering) => About("that-is-counted", gathering);

    internal static Phrase WhatHappened(Gathering gathering) => About("what-happened", gathering);

    internal static Phrase RecapIntro(Gathering gathering) => About("recap-intro", gathering);

    internal static Phrase RecapOf(Recap recap) => Of("recap-of", new Phrase.Verbatim(recap.Title));

    internal static Phrase WrittenBy(Phrase writer) => Of("written-by", writer);

    private static Phrase.Text About(string key, Gathering gathering) =>
        Of(key, new Phrase.Verbatim(gathering.Details.Title));

    private static Phrase.Text Of(string key, params ImmutableArray<Phrase> slots) =>
        new Phrase.Text($"after.{key}", slots);
}
