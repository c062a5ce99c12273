using System.Collections.Immutable;
using System.Resources;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Privacy;

/// <summary>What the bot says about what it holds of people.</summary>
public static class PrivacyTexts
{
    /// <summary>The first part of the keys.</summary>
    public const string File = "privacy";

    /// <summary>The words that ask to be forgotten.</summary>
    public const string ForgetMeAsked = $"{File}.words-forget-me";

    /// <summary>The words that ask for all that is held.</summary>
    public const string MyDataAsked = $"{File}.words-my-data";

    /// <summary>The words that ask to have a member forgotten; their name follows.</summary>
    public const string RemoveMemberAsked = $"{File}.words-remove";

    /// <summary>The text in the place of the name of somebody who was forgotten.</summary>
    public const string Somebody = $"{File}.somebody";

    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(PrivacyTexts));

    /// <summary>All that is held about somebody, as a file for them alone.</summary>
    public static Message Data(string json, string day) =>
        Message
            .Of(Text("data"))
            .With(
                new Block.File($"my-data-{day}.json", "application/json", json, Text("data-file")),
                new Block.Context(Text("data-hint"))
            );

    internal static Phrase Help => Text("help");

    internal static Phrase HelpRemove => Text("help-remove");

    internal static Message WhomToRemove => Message.Of(Text("whom-to-remove"));

    internal static Message IsGoneAlready => Message.Of(Text("is-gone-already"));

    internal static Message Removed => Message.Of(Text("removed")).With(new Block.Context(Text("removed-hint")));

    internal static Message Forgotten => Message.Of(Text("forgotten")).With(new Block.Context(Text("forgotten-hint")));

    internal static Message DataIsComing => Message.Of(Text("data-is-coming"));

    internal static Button MyDataButton => new(Text("my-data-button"), PrivacyCapability.MyDataAction, "");

    /// <summary>Asks once more, and says what goes and what stays.</summary>
    internal static Message ForgetAsked(bool hasWorks) =>
        Message
            .Of(Text("forget-asked"))
            .With(
                new Block.Paragraph(Text("forget-goes")),
                new Block.Paragraph(Text("forget-stays")),
                new Block.Buttons([.. ForgetButtons(hasWorks), MyDataButton])
            );

    internal static Message NobodyOfThatName(string name) =>
        Message
            .Of(Text("nobody-of-that-name", new Phrase.Verbatim(name)))
            .With(new Block.Buttons([CommunityTexts.CoordinatorsButton]));

    internal static Message RemoveAsked(ImmutableArray<Member> found) =>
        Message
            .Of(Text("remove-asked"))
            .With(
                new Block.Paragraph(Text("remove-goes")),
                new Block.Buttons([
                    .. found.Select(member => new Button(
                        Text("remove-button", new Phrase.Person(member.Id, member.Name)),
                        PrivacyCapability.RemoveAction,
                        member.Id.Value
                    )
                    {
                        Style = ButtonStyle.Danger,
                    }),
                ])
            );

    private static ImmutableArray<Button> ForgetButtons(bool hasWorks) =>
        hasWorks
            ? [Forget("forget-keep-button", Works.Stay), Forget("forget-all-button", Works.Go)]
            : [Forget("forget-button", Works.Stay)];

    private static Button Forget(string label, Works works) =>
        new(Text(label), PrivacyCapability.ForgetAction, works.ToString()) { Style = ButtonStyle.Danger };

    private static Phrase.Text Text(string name, params ReadOnlySpan<Phrase> slots) =>
        new($"{File}.{name}", [.. slots]);
}
