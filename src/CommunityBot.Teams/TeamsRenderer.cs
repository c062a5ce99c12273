using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms.Rendering;
using CommunityBot.Teams.Rendering;
using CommunityBot.Teams.Wire.Cards;
using NodaTime.Extensions;

namespace CommunityBot.Teams;

/// <summary>
/// Draws neutral messages and forms as Adaptive Cards. What comes back from them is read by <see cref="Press"/> and
/// <see cref="DialogAnswer"/>. Every card is within what Teams takes: what is too long ends in an ellipsis, what is too
/// much in "and 3 more". How each part degrades is said where it is drawn (<see cref="BlockDrawer"/>,
/// <see cref="ChoiceDrawer"/>, <see cref="FormDrawer"/>, <see cref="FormCards"/>).
/// </summary>
internal sealed class TeamsRenderer(Texts texts, TimeProvider time)
{
    private const int MaxSummary = 250;
    private const int MaxTitle = 60;

    private readonly Texts _texts = texts.With(CardTexts.File, CardTexts.Resources);

    /// <summary>
    /// A message that the people of a conversation read, each in their own zone. Where it has views, those of
    /// <paramref name="users"/> (<c>29:…</c>) get theirs as soon as they look at it.
    /// </summary>
    public TeamsCard Render(Message message, Reader reader, params ImmutableArray<string> users) =>
        Render(message, PenFor(reader, ReadBy.Many, message.View), users);

    /// <summary>A message that one person reads, in the zone of their settings.</summary>
    public TeamsCard RenderForOne(Message message, Reader reader) =>
        Render(message, PenFor(reader, ReadBy.One), users: []);

    /// <summary>A message of a conversation as one person there sees it, who gets it anew when they look again.</summary>
    public TeamsCard RenderView(Message message, Reader reader, string user) =>
        Render(message, PenFor(reader, ReadBy.One, message.View), [user]);

    /// <summary>
    /// A form, for a dialog (<see cref="DialogPayload.Of"/>): empty of errors with what stands in it, or with what was <paramref name="typed"/> and what is
    /// wrong with it.
    /// </summary>
    public TeamsCard RenderForm(
        Form form,
        Reader reader,
        FormMetadata metadata,
        ImmutableArray<InputError> errors,
        FormValues? typed
    )
    {
        var cards = new FormCards(PenFor(reader, ReadBy.One));
        var values = typed ?? new(form.Inputs.DistinctBy(input => input.Name).ToImmutableDictionary(Name, Values));

        return Form(cards.Fill(cards.Empty(form, metadata), values, errors, above: []));

        static string Name(Input input) => input.Name;
        static ImmutableArray<string> Values(Input input) => input.Values;
    }

    /// <summary>A form that was sent off, with what was typed and what is wrong with it; null where it didn't come back.</summary>
    public TeamsCard? RenderAgain(DialogAnswer.Submitted sent, ImmutableArray<InputError> errors, Reader reader) =>
        FormCards.EmptyAgain(sent.Drawn) is { } empty
            ? Form(new FormCards(PenFor(reader, ReadBy.One)).Fill(empty, sent.Values, errors, above: []))
            : null;

    /// <summary>
    /// A message for a dialog: above the form that was sent off, which stays with what was typed, or alone where there is
    /// none.
    /// </summary>
    public TeamsCard RenderOver(Message message, DialogAnswer.Submitted? sent, Reader reader)
    {
        var pen = PenFor(reader, ReadBy.One);
        if (FormCards.EmptyAgain(sent?.Drawn) is { } empty)
            return Form(
                new FormCards(pen).Fill(
                    empty,
                    sent!.Values,
                    [],
                    Blocks(message, pen, FormCards.MaxAbove, Surface.Dialog)
                )
            );

        var card = Card(pen, pen.LineOrNothing(CardTexts.ByTheWay, MaxTitle));

        return Form(Filled(card, message, pen, Surface.Dialog));
    }

    private static TeamsCard Render(Message message, Pen pen, ImmutableArray<string> users)
    {
        var summary = pen.LineOrNothing(message.Fallback, MaxSummary);
        var refresh = pen.View is { } view && !users.IsEmpty ? new CardRefresh(view, users) : null;
        var card = Card(pen, summary) with { Msteams = CardHostPayload.Wide, Refresh = Refresh(pen, refresh) };

        return new(summary, Filled(card, message, pen, Surface.Message));
    }

    private static AdaptiveCardPayload Card(Pen pen, string summary) =>
        new([])
        {
            Lang = pen.Language,
            Rtl = pen.IsRightToLeft ? true : null,
            FallbackText = summary,
            Speak = summary,
        };

    private static AdaptiveCardPayload Filled(AdaptiveCardPayload card, Message message, Pen pen, Surface surface) =>
        card with
        {
            Body = Blocks(message, pen, FormCards.MaxBytes - Weight.Of(card), surface),
        };

    private static ImmutableArray<ElementPayload> Blocks(Message message, Pen pen, int bytes, Surface surface) =>
        new Fit(new(pen, surface)).Draw(message.Blocks, bytes);

    private static RefreshPayload? Refresh(Pen pen, CardRefresh? refresh) =>
        refresh is null
            ? null
            : new(
                new ActionPayload.Execute(
                    pen.LineOrNothing(CardTexts.Refresh, MaxTitle),
                    CardRefresh.Verb,
                    new() { View = refresh.View.Name, ViewOf = refresh.View.Value }
                ),
                [.. refresh.Users.Take(CardRefresh.MaxUsers)]
            );

    private static TeamsCard Form(AdaptiveCardPayload card) => new(card.FallbackText ?? "", card);

    private Pen PenFor(Reader reader, ReadBy readBy, ViewRef? view = null) =>
        new(_texts, reader, time.GetCurrentInstant(), readBy) { View = view };
}
