using System.Diagnostics;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Teams.Conversations;

namespace CommunityBot.Teams.Inbound;

/// <summary>
/// What the button of a card is answered with: where the card looks different to each, the card as this person sees it
/// now; else words, or a card with more buttons.
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views
/// </summary>
internal sealed class TeamsPresses(
    TeamsRenderer renderer,
    IPersonalViews views,
    IConversations conversations,
    Texts texts
)
{
    private readonly Texts _texts = texts.With(TeamsTexts.File, TeamsTexts.Resources);

    /// <summary>The answer to a press.</summary>
    /// <param name="reaction">What follows from it.</param>
    /// <param name="acted">What was pressed.</param>
    /// <param name="view">What the card is a view of; null where all see the same.</param>
    /// <param name="scene">Where.</param>
    /// <param name="reader">Who reads what the reaction names no reader for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<TeamsReply> AnswerAsync(
        Reaction reaction,
        Meaning.Acted acted,
        ViewRef? view,
        Scene scene,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        switch (reaction)
        {
            case Reaction.Show show:
                return Card(Ready(show.Form, acted.Inbound), show.Reader);
            case Reaction.Say say when WordsOf(say.Message) is { } words:
                return Say(words, say.Reader);
            case Reaction.Say say:
                return Card(say.Message, say.Reader);
            case Reaction.Nothing or Reaction.Answered or Reaction.Mend:
                return await FindAsync(view, scene, cancellationToken) is { } personal
                    ? Show(personal, scene)
                    : Say(await WordsAsync(reaction, scene, cancellationToken), reader);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>A card as somebody sees it who looks at it.</summary>
    public async Task<TeamsReply> LookAsync(ViewRef view, Scene scene, CancellationToken cancellationToken) =>
        await FindAsync(view, scene, cancellationToken) is { } personal ? Show(personal, scene) : Answers.BadRequest;

    /// <summary>
    /// What to say of something that was done: where its answer went, when that isn't where it was done. Teams wants to
    /// hear something.
    /// </summary>
    public async Task<Phrase> WordsAsync(Reaction reaction, Scene scene, CancellationToken cancellationToken) =>
        reaction is Reaction.Answered
        && scene.Kind is not ConversationKind.Personal
        && await conversations.IsReachedAsync(scene.Reference, cancellationToken)
            ? TeamsTexts.InOurChat
            : TeamsTexts.Done;

    /// <summary>Words.</summary>
    public TeamsReply Say(Phrase words, Reader reader) => Answers.Say(new PhraseWriter(_texts, reader).Write(words));

    private Task<PersonalMessage?> FindAsync(ViewRef? view, Scene scene, CancellationToken cancellationToken) =>
        view is null
            ? Task.FromResult<PersonalMessage?>(null)
            : views.FindAsync(scene.By, scene.Place, view, cancellationToken);

    private TeamsReply Show(PersonalMessage personal, Scene scene) =>
        Answers.Card(renderer.RenderView(personal.Message, personal.Reader, scene.User!.Mri).Card);

    private TeamsReply Card(Message message, Reader reader) =>
        Answers.Card(renderer.RenderForOne(message, reader).Card);

    /// <summary>A button that opens the form, in the place of one that couldn't.</summary>
    public static Message Ready(Form form, Platforms.Inbound inbound) =>
        inbound.Content is InboundContent.Pressed pressed
            ? CommunityTexts.FormIsReady(new Button(form.Title, pressed.Action, pressed.Value))
            : throw new UnreachableException();

    /// <summary>The words of a message that is but words.</summary>
    private static Phrase? WordsOf(Message message) =>
        message.Blocks is [Block.Paragraph { Text: var text }] ? text : null;
}
