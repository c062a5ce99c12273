using System.Diagnostics;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.Rendering;

namespace CommunityBot.Teams.Inbound;

/// <summary>
/// Shows somebody at once what follows from what they did, in the response itself. A form that has to be mended is drawn
/// from what came back with it (<see cref="PackedForm"/>): nothing is kept of a form that is open somewhere, so it can be
/// sent off after a restart, from another node, or never.
/// </summary>
internal sealed class TeamsReactions(TeamsRenderer renderer, TeamsPresses presses, TeamsAside aside, Texts texts)
{
    private readonly Texts _texts = texts.With(TeamsTexts.File, TeamsTexts.Resources);

    /// <summary>Shows it.</summary>
    /// <param name="reaction">What to show.</param>
    /// <param name="acted">What was done.</param>
    /// <param name="scene">Where.</param>
    /// <param name="reader">Who reads what the reaction names no reader for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<TeamsReply> ShowAsync(
        Reaction reaction,
        Meaning.Acted acted,
        Scene scene,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        switch (acted.Invocation)
        {
            case Invocation.Message:
                await SayAsideAsync(reaction, acted.Inbound, scene, cancellationToken);
                return new TeamsReply.Taken();
            case Invocation.Execute { View: var view }:
                return await presses.AnswerAsync(reaction, acted, view, scene, reader, cancellationToken);
            case Invocation.Fetch:
                return await AnswerFetchAsync(reaction, acted.Inbound, scene, reader, cancellationToken);
            case Invocation.Submission { Sent: var sent }:
                return AnswerForm(reaction, acted.Inbound, sent);
            case Invocation.DialogButton:
                return AnswerForm(reaction, acted.Inbound, sent: null);
            default:
                throw new UnreachableException();
        }
    }

    private Task SayAsideAsync(
        Reaction reaction,
        Platforms.Inbound inbound,
        Scene scene,
        CancellationToken cancellationToken
    )
    {
        var (message, reader) = reaction switch
        {
            Reaction.Show show => (TeamsPresses.Ready(show.Form, inbound), show.Reader),
            Reaction.Say say => (say.Message, say.Reader),
            Reaction.Nothing or Reaction.Answered or Reaction.Mend => (null, null),
            _ => throw new UnreachableException(),
        };

        return message is null || reader is null
            ? Task.CompletedTask
            : aside.SayAsync(message, reader, inbound, scene.Kind is ConversationKind.Personal, cancellationToken);
    }

    private async Task<TeamsReply> AnswerFetchAsync(
        Reaction reaction,
        Platforms.Inbound inbound,
        Scene scene,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        switch (reaction)
        {
            case Reaction.Show show:
                return Form(show, inbound);
            case Reaction.Say say:
                return Over(say, sent: null);
            // A dialog is waiting: an empty answer would look like a fault of ours.
            case Reaction.Nothing or Reaction.Answered or Reaction.Mend:
                var words = Write(await presses.WordsAsync(reaction, scene, cancellationToken), reader);
                return Over(new(Message.Of(new Phrase.Verbatim(words)), reader), sent: null);
            default:
                throw new UnreachableException();
        }
    }

    private TeamsReply AnswerForm(Reaction reaction, Platforms.Inbound inbound, DialogAnswer.Submitted? sent) =>
        reaction switch
        {
            Reaction.Nothing or Reaction.Answered => new TeamsReply.Taken(),
            Reaction.Show show => Form(show, inbound),
            Reaction.Say say => Over(say, sent),
            Reaction.Mend mend => Mend(mend, sent),
            _ => throw new UnreachableException(),
        };

    /// <summary>The form again with what was typed; where it didn't come back, at least what is wrong with it.</summary>
    private TeamsReply Mend(Reaction.Mend mend, DialogAnswer.Submitted? sent) =>
        sent is not null && renderer.RenderAgain(sent, mend.Errors, mend.Reader) is { } dialog
            ? Answers.Continue(dialog)
        : mend.Errors is [var first, ..]
            ? Over(
                new(new(first.Mend, [.. mend.Errors.Select(error => new Block.Paragraph(error.Mend))]), mend.Reader),
                sent
            )
        : new TeamsReply.Taken();

    private TeamsReply Form(Reaction.Show show, Platforms.Inbound inbound)
    {
        var metadata = new FormMetadata
        {
            Message = inbound.Content switch
            {
                InboundContent.Pressed pressed => pressed.Message,
                InboundContent.Submitted submitted => submitted.Message,
                _ => null,
            },
            Conversation = inbound.In.Conversation,
            Thread = inbound.In.Thread,
        };

        return Answers.Continue(renderer.RenderForm(show.Form, show.Reader, metadata, errors: [], typed: null));
    }

    private TeamsReply Over(Reaction.Say say, DialogAnswer.Submitted? sent) =>
        Answers.Continue(renderer.RenderOver(say.Message, sent, say.Reader));

    private string Write(Phrase phrase, Reader reader) => new PhraseWriter(_texts, reader).Write(phrase);
}
