using System.Diagnostics;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.Api;
using CommunityBot.Slack.Wire.Blocks;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.WaysIn;

/// <summary>
/// Opens and changes modals for whoever just acted. None of it changes anything that is kept, so what fails is told, and
/// pressed again.
/// </summary>
internal sealed class SlackModals(ISlackApi api, SlackRenderer renderer, SlackAside aside, ILogger<SlackModals> logger)
{
    /// <summary>A form as it is to be shown where somebody acted.</summary>
    public SlackViewPayload Draw(Reaction.Show show, Surface surface) =>
        surface switch
        {
            Surface.Open open => renderer.Render(show.Form, show.Reader, open.Message, open.Place, open.ReturnTo),
            Surface.Modal modal => renderer.Render(
                show.Form,
                show.Reader,
                modal.Metadata.Message,
                modal.Place,
                modal.Metadata.ReturnTo
            ),
            Surface.Submission submission => renderer.Render(
                show.Form,
                show.Reader,
                submission.Metadata.Message,
                submission.Place,
                submission.Metadata.ReturnTo
            ),
            _ => throw new UnreachableException(),
        };

    /// <summary>Shows a form: in a modal of its own, or in the place of the one that is open.</summary>
    public async Task ShowAsync(
        Reaction.Show show,
        Surface surface,
        Account account,
        CancellationToken cancellationToken
    )
    {
        var view = Draw(show, surface);

        switch (surface)
        {
            case Surface.Modal modal:
                var update = new UpdateViewRequest(modal.View, view) { Hash = modal.Hash };
                if (!await TryAsync(SlackMethods.UpdateView, account, update, cancellationToken))
                    await SayAsync(Say(SlackTexts.FormChanged, show.Reader), modal, account, cancellationToken);
                break;
            case Surface.Open open:
                if (!await OpenAsync(SlackMethods.OpenView, open, account, view, cancellationToken))
                    await aside.SayAsync(Say(SlackTexts.TooLate, show.Reader), open, account, cancellationToken);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Tells somebody something, over the open modal where there is one; it stays.</summary>
    public async Task SayAsync(Reaction.Say say, Surface surface, Account account, CancellationToken cancellationToken)
    {
        switch (surface)
        {
            case Surface.Modal:
                await OpenAsync(SlackMethods.PushView, surface, account, Note(say, surface), cancellationToken);
                break;
            // A home, or a shortcut outside of any conversation, has no place where something could be said beside it.
            case Surface.Open { ReturnTo: null, Message: null, Trigger: not null }:
                await OpenAsync(SlackMethods.OpenView, surface, account, Note(say, surface), cancellationToken);
                break;
            case Surface.Open open:
                await aside.SayAsync(say, open, account, cancellationToken);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private SlackViewPayload Note(Reaction.Say say, Surface surface) =>
        renderer.RenderMessageModal(say.Message, say.Reader, surface.Place);

    private Task<bool> OpenAsync(
        SlackMethod<OpenViewRequest, ShownViewPayload> method,
        Surface surface,
        Account account,
        SlackViewPayload view,
        CancellationToken cancellationToken
    ) =>
        surface.Trigger is { } trigger
            ? TryAsync(method, account, new OpenViewRequest(trigger, view), cancellationToken)
            : Task.FromResult(false);

    private async Task<bool> TryAsync<TArguments>(
        SlackMethod<TArguments, ShownViewPayload> method,
        Account account,
        TArguments arguments,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var answer = await api.CallAsync(method, account.Installation, arguments, null, cancellationToken);
            if (answer is SlackAnswer<ShownViewPayload>.Failed failed)
                logger.ViewRefused(method.Name, failed.Code);

            return answer is SlackAnswer<ShownViewPayload>.Ok;
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException)
        {
            logger.ViewFailed(error, method.Name);
            return false;
        }
    }

    private static Reaction.Say Say(Phrase text, Reader reader) => new(Message.Of(text), reader);
}
