using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Platforms.Rendering;
using CommunityBot.Slack.Rendering;
using CommunityBot.Slack.Wire.Blocks;
using NodaTime.Extensions;

namespace CommunityBot.Slack;

/// <summary>
/// Draws neutral messages and forms as Block Kit, and reads what comes back from them. Everything it draws is within
/// Slack's limits: what is too long ends in an ellipsis, what is too much in "and 3 more". How each part degrades is said
/// where it is drawn (<see cref="BlockDrawer"/>, <see cref="FormDrawer"/>, <see cref="Fit"/>, <see cref="OptionCode"/>).
/// </summary>
internal sealed class SlackRenderer(Texts texts, TimeProvider time, WireTime wire)
{
    // chat.update refuses more than 4,000 bytes, chat.postMessage advises no more characters than that.
    private const int MaxTextBytes = 3_800;
    private const int MaxTitle = 24;
    private const int MaxError = 2_000;
    private const int MaxInputs = 95;

    private readonly Texts _texts = texts
        .With(BlockTexts.File, BlockTexts.Resources)
        .With(SlackTexts.File, SlackTexts.Resources);

    /// <summary>A message that the people of a channel read, each in their own zone.</summary>
    public SlackMessage Render(Message message, Reader reader) => Message(message, PenFor(reader, ReadBy.Many));

    /// <summary>A message that one person reads, in the zone of their settings.</summary>
    public SlackMessage RenderForOne(Message message, Reader reader) => Message(message, PenFor(reader, ReadBy.One));

    /// <summary>Somebody's home.</summary>
    public SlackViewPayload RenderHome(Message page, Reader reader) =>
        new SlackViewPayload.Home(Blocks(page.Blocks, PenFor(reader, ReadBy.One), Room.View));

    /// <summary>
    /// A form. Its title is cut to 24 characters; what was longer stands as its first heading. Inputs beyond the 95th and
    /// menus without options are left out.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="reader">Who fills it in.</param>
    /// <param name="message">The id of the message whose button opened it; null where none did.</param>
    /// <param name="place">Where it was opened.</param>
    /// <param name="returnTo">The handle of the event that opened it, where it has one.</param>
    public SlackViewPayload Render(Form form, Reader reader, string? message, Place place, string? returnTo)
    {
        var pen = PenFor(reader, ReadBy.One);
        var inputs = form.Inputs.Length > MaxInputs ? form.Inputs[..MaxInputs] : form.Inputs;
        var inputDrawer = new FormDrawer(pen, Metadata(form.Context, message, place, returnTo), inputs);
        var blockDrawer = new BlockDrawer(pen);
        ImmutableArray<BlockPayload> below =
        [
            .. inputs.Select(inputDrawer.Draw).OfType<BlockPayload>(),
            .. form.Aside is { } aside ? blockDrawer.Rows([aside]) : [],
        ];
        var title = pen.IsLonger(form.Title, MaxTitle) ? blockDrawer.Heading(form.Title) : [];
        var above = new Fit(pen, blockDrawer).Draw(form.Intro, Room.AboveInputs(below.Length + title.Length));

        return new SlackViewPayload.Modal(pen.LineOrNothing(form.Title, MaxTitle), [.. title, .. above, .. below])
        {
            Submit = pen.LineOrNothing(form.Submit, MaxTitle),
            Close = pen.LineOrNothing(BlockTexts.Cancel, MaxTitle),
            CallbackId = form.Id,
            PrivateMetadata = inputDrawer.Metadata.Write(),
        };
    }

    /// <summary>A message over an open form, which stays: to be pushed onto it.</summary>
    public SlackViewPayload RenderMessageModal(Message message, Reader reader, Place place) =>
        Modal(BlockTexts.ByTheWay, message.Blocks, PenFor(reader, ReadBy.One)) with
        {
            PrivateMetadata = Metadata("", message: null, place, returnTo: null).Write(),
        };

    /// <summary>What is wrong with a form, by the ids of its blocks: the <c>errors</c> of a <c>response_action</c>.</summary>
    public ImmutableDictionary<string, string> Errors(Reaction.Mend mend, FormMetadata metadata)
    {
        var pen = PenFor(mend.Reader, ReadBy.One);

        return mend
            .Errors.DistinctBy(error => error.Input)
            .ToImmutableDictionary(
                error => InputId.Of(error.Input, metadata.Drawing),
                error => pen.LineOrNothing(error.Mend, MaxError).Text
            );
    }

    /// <summary>What was filled in. The value of a file is its id: see <see cref="ReadFiles"/>.</summary>
    public static FormValues ReadValues(ViewStatePayload state, FormMetadata metadata) =>
        StateReading.Values(state, metadata);

    /// <summary>The files that were put in; their texts are to take the places of their ids.</summary>
    public static ImmutableArray<AttachedFile> ReadFiles(ViewStatePayload state) => StateReading.Files(state);

    private static SlackMessage Message(Message message, Pen pen)
    {
        var text = Pen.OrNothing(Cut.MrkdwnBytes(pen.Markup(message.Fallback), MaxTextBytes));

        return new(text, Blocks(message.Blocks, pen, Room.Message));
    }

    private static SlackViewPayload.Modal Modal(Phrase title, ImmutableArray<Block> blocks, Pen pen) =>
        new(pen.LineOrNothing(title, MaxTitle), Blocks(blocks, pen, Room.View))
        {
            Close = pen.LineOrNothing(BlockTexts.Back, MaxTitle),
        };

    private static ImmutableArray<BlockPayload> Blocks(ImmutableArray<Block> blocks, Pen pen, Room room) =>
        new Fit(pen, new BlockDrawer(pen)).Draw(blocks, room);

    private FormMetadata Metadata(string context, string? message, Place place, string? returnTo) =>
        new(context)
        {
            Message = message,
            Channel = place.Conversation,
            Thread = place.Thread,
            ReturnTo = returnTo,
            Drawing = Convert.ToString(wire.Clock.GetCurrentInstant().ToUnixTimeMilliseconds(), toBase: 16),
        };

    private Pen PenFor(Reader reader, ReadBy readBy) => new(_texts, reader, time.GetCurrentInstant(), readBy);
}
