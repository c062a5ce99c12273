using System.Diagnostics;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Pipeline;

/// <summary>Gives an event its effect and says what its platform should show at once.</summary>
internal sealed class InboundHandler(
    InboundRouter router,
    Arrivals arrivals,
    CommandHandler commands,
    PartitionReader rows,
    Homes homes,
    TimeProvider time
)
{
    /// <summary>
    /// The answer to an event that asks only for a form or for corrections, or that tells of somebody whom the bot doesn't
    /// know: it changes nothing, so there is nothing to keep. Null for every other event.
    /// </summary>
    public async Task<Reaction?> ReactAtOnceAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        if (inbound.Content is InboundContent.ProfileChanged)
            return await arrivals.IsKnownAsync(inbound.From, cancellationToken) ? null : new Reaction.Nothing();

        if (!IsConversation(inbound.Content))
            return null;

        var routed = await router.RouteAsync(inbound, cancellationToken);
        if (routed is not { Asker: { } asker })
            return null;

        return routed.Step switch
        {
            Step.Open or Step.Show when inbound.FormNeedsPress => null,
            Step.Open open => await OpenAsync(open.Opening, asker, cancellationToken),
            Step.Show show => Show(show.Form, asker),
            Step.Mend mend => new Reaction.Mend(mend.Errors, asker.Reader),
            Step.Say say when inbound.Content is InboundContent.Submitted => new Reaction.Say(
                say.Message,
                asker.Reader
            ),
            Step.Run or Step.Say => null,
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The effect of an event that the inbox holds. Doing it twice has the effect of doing it once.</summary>
    public async Task<Reaction> HandleAsync(Inbound inbound, Instant takenAt, CancellationToken cancellationToken)
    {
        var origin = new Origin(inbound.From, inbound.In, MessageOf(inbound.Content)) { ReturnTo = inbound.ReturnTo };
        var cause = new Cause.Event(inbound.Id, takenAt, origin);

        switch (inbound.Content)
        {
            case InboundContent.HomeOpened:
                await homes.OpenedAsync(inbound.From, cancellationToken);
                return new Reaction.Nothing();
            case var content when IsConversation(content):
                var reaction = await ConverseAsync(inbound, cause, cancellationToken);
                await homes.RefreshAsync(inbound.From, cancellationToken);
                return reaction;
            default:
                await arrivals.HandleAsync(inbound, cause, cancellationToken);
                return new Reaction.Nothing();
        }
    }

    /// <summary>What somebody sees whose event failed for now: an open form must not close as if it had worked.</summary>
    public async Task<Reaction> ExcuseAsync(Inbound inbound, CancellationToken cancellationToken) =>
        inbound.Content is InboundContent.Pressed or InboundContent.Submitted
            ? new Reaction.Say(CommunityTexts.TryingAgain, await router.ReaderOfAsync(inbound.From, cancellationToken))
            : new Reaction.Nothing();

    /// <summary>Tells somebody where they asked.</summary>
    public Task RespondAsync(
        Message message,
        PartitionKey from,
        Cause.Event cause,
        CancellationToken cancellationToken
    ) => commands.HandleAsync(new Respond(from, message), cause.Part("respond"), cancellationToken);

    private async Task<Reaction> ConverseAsync(Inbound inbound, Cause.Event cause, CancellationToken cancellationToken)
    {
        var (asker, step) = await router.RouteAsync(inbound, cancellationToken);
        var partition =
            asker?.Community.Partition ?? Installation.Partition(inbound.From.Platform, inbound.From.Installation);

        if (asker is not null)
            await commands.HandleAsync(
                new PersonActed(asker.Person) { By = asker.Account },
                cause.Part("acted"),
                cancellationToken
            );

        switch (step)
        {
            case Step.Run run:
                var outcome = await commands.HandleAsync(run.Command, cause, cancellationToken);
                return await ReactAsync(outcome, asker!, partition, inbound.Content, cause, cancellationToken);
            case Step.Say say:
                await RespondAsync(say.Message, partition, cause, cancellationToken);
                return new Reaction.Answered();
            case Step.Open or Step.Show when inbound is { FormNeedsPress: true, Content: InboundContent.Words words }:
                await OfferFormAsync(step, words, partition, cause, cancellationToken);
                return new Reaction.Answered();
            // An event of the inbox whose step is a form by now: nobody waits for the form any more.
            default:
                return new Reaction.Nothing();
        }
    }

    private async Task<Reaction> ReactAsync(
        Outcome outcome,
        Asker asker,
        PartitionKey partition,
        InboundContent content,
        Cause.Event cause,
        CancellationToken cancellationToken
    )
    {
        switch (outcome)
        {
            case Outcome.Refused { Errors: [_, ..] errors } when content is InboundContent.Submitted:
                return new Reaction.Mend(errors, asker.Reader);
            case Outcome.Refused refused when content is InboundContent.Submitted:
                return new Reaction.Say(refused.Why, asker.Reader);
            case Outcome.Refused refused:
                await RespondAsync(refused.Why, partition, cause, cancellationToken);
                return new Reaction.Answered();
            case Outcome.Applied applied when applied.Dispatches.Any(IsNewMessage):
                return new Reaction.Answered();
            default:
                return new Reaction.Nothing();
        }
    }

    private async Task<Reaction> OpenAsync(IFormOpening opening, Asker asker, CancellationToken cancellationToken) =>
        await OpenAsync(opening, cancellationToken) switch
        {
            Step.Show show => Show(show.Form, asker),
            Step.Say say => new Reaction.Say(say.Message, asker.Reader),
            _ => throw new UnreachableException(),
        };

    private async Task<Step> OpenAsync(IFormOpening opening, CancellationToken cancellationToken)
    {
        var loaded = await rows.LoadAsync(opening.Partition, opening.Reads, cancellationToken);
        return opening.Open(loaded.Rows, time.GetCurrentInstant());
    }

    private async Task OfferFormAsync(
        Step step,
        InboundContent.Words words,
        PartitionKey partition,
        Cause.Event cause,
        CancellationToken cancellationToken
    )
    {
        var opened = step is Step.Open open ? await OpenAsync(open.Opening, cancellationToken) : step;
        var message = opened switch
        {
            Step.Show show => CommunityTexts.FormIsReady(show.Form.Title, words.Text),
            Step.Say say => say.Message,
            _ => throw new UnreachableException(),
        };

        await RespondAsync(message, partition, cause, cancellationToken);
    }

    private static bool IsNewMessage(Dispatch dispatch) => dispatch is Dispatch.Reply { Place: ReplyPlace.NewMessage };

    private static bool IsConversation(InboundContent content) =>
        content is InboundContent.Words or InboundContent.Pressed or InboundContent.Submitted;

    private static Reaction.Show Show(Form form, Asker asker) =>
        new(CommunityMark.Put(form, asker.Community), asker.Reader);

    private static string? MessageOf(InboundContent content) =>
        content switch
        {
            InboundContent.Pressed pressed => pressed.Message,
            InboundContent.Submitted submitted => submitted.Message,
            _ => null,
        };
}
