using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Sandbox.Wire;
using NodaTime.Extensions;

namespace CommunityBot.Sandbox;

/// <summary>Writes neutral messages and forms out as JSON. Nothing is cut: the Sandbox has no limits.</summary>
internal sealed class SandboxRenderer(Texts texts, TimeProvider time)
{
    public static ConversationPayload Render(
        SandboxConversation conversation,
        IEnumerable<SandboxMessage> messages,
        Viewer viewer
    ) => new(conversation.Id, [.. messages.Select(message => Render(message, viewer))]);

    public ReactionPayload Render(Reaction reaction) =>
        reaction switch
        {
            Reaction.Nothing or Reaction.Answered => new ReactionPayload("nothing"),
            Reaction.Show show => new ReactionPayload("show") { Form = Render(show.Form, WriterFor(show.Reader)) },
            Reaction.Mend mend => new ReactionPayload("mend") { Errors = Render(mend) },
            Reaction.Say say => Render(say.Message, WriterFor(say.Reader)),
            _ => throw new UnreachableException(),
        };

    private PhraseWriter WriterFor(Reader reader) => new(texts, reader) { SaidAt = time.GetCurrentInstant() };

    private static MessagePayload Render(SandboxMessage message, Viewer viewer)
    {
        var blocks = message.Content switch
        {
            SandboxContent.FromBot bot => Render(bot.Message.Blocks, viewer.WriterOf(bot, message.SentAt)),
            _ => [],
        };

        return new MessagePayload(message.Id, message.Key, message.From, message.SentAt, TextOf(message, viewer))
        {
            VisibleTo = message.VisibleTo,
            Revision = message.Revision,
            Blocks = blocks,
        };
    }

    private static string TextOf(SandboxMessage message, Viewer viewer) =>
        message.Content switch
        {
            SandboxContent.Words words => words.Text,
            SandboxContent.FromBot bot => viewer.WriterOf(bot, message.SentAt).Write(bot.Message.Fallback),
            SandboxContent.BotAdded => viewer.Write(SandboxTexts.AddedBot(Persona.Find(message.From)!.Name)),
            SandboxContent.Joined => viewer.Write(SandboxTexts.Joined(Persona.Find(message.From)!.Name)),
            _ => throw new UnreachableException(),
        };

    private ImmutableArray<ErrorPayload> Render(Reaction.Mend mend)
    {
        var writer = WriterFor(mend.Reader);
        return [.. mend.Errors.Select(error => new ErrorPayload(error.Input, writer.Write(error.Mend)))];
    }

    private static ReactionPayload Render(Message message, PhraseWriter writer) =>
        new("say") { Text = writer.Write(message.Fallback), Blocks = Render(message.Blocks, writer) };

    private static ImmutableArray<BlockPayload> Render(ImmutableArray<Block> blocks, PhraseWriter writer) =>
        [.. blocks.Select(block => Render(block, writer))];

    private static BlockPayload Render(Block block, PhraseWriter writer) =>
        block switch
        {
            Block.Heading heading => new("heading") { Text = writer.Write(heading.Text) },
            Block.Paragraph paragraph => new("paragraph") { Text = writer.Write(paragraph.Text) },
            Block.Fields fields => new("fields")
            {
                Fields =
                [
                    .. fields.Items.Select(field => new FieldPayload(
                        writer.Write(field.Label),
                        writer.Write(field.Value)
                    )),
                ],
            },
            Block.Buttons buttons => new("buttons")
            {
                Buttons = [.. buttons.Items.Select(button => Render(button, writer))],
            },
            Block.Choice choice => new("choice")
            {
                Text = writer.Write(choice.Label),
                Action = choice.Action,
                Options = Render(choice.Options, writer),
            },
            Block.Image image => new("image") { Text = writer.Write(image.Alt), Target = image.Source },
            Block.Link link => new("link") { Text = writer.Write(link.Label), Target = link.Target },
            Block.File file => new("file") { Text = file.Name, Content = file.Content },
            Block.Divider => new("divider"),
            Block.Context context => new("context") { Text = writer.Write(context.Text) },
            _ => throw new UnreachableException(),
        };

    private static ButtonPayload Render(Button button, PhraseWriter writer) =>
        new(
            writer.Write(button.Label),
            button.Action,
            button.Value,
            button.Style switch
            {
                ButtonStyle.Primary => "primary",
                ButtonStyle.Danger => "danger",
                _ => "plain",
            }
        );

    private static ImmutableArray<OptionPayload> Render(ImmutableArray<Option> options, PhraseWriter writer) =>
        [.. options.Select(option => new OptionPayload(writer.Write(option.Label), option.Value))];

    private static FormPayload Render(Form form, PhraseWriter writer) =>
        new(form.Id, form.Context, writer.Write(form.Title), writer.Write(form.Submit))
        {
            Intro = Render(form.Intro, writer),
            Inputs = [.. form.Inputs.Select(input => Render(input, writer))],
            Aside = form.Aside is { } aside ? Render(aside, writer) : null,
        };

    private static InputPayload Render(Input input, PhraseWriter writer) =>
        new(KindOf(input), input.Name, writer.Write(input.Label), input.Optional)
        {
            Hint = input.Hint is { } hint ? writer.Write(hint) : null,
            Values = input.Values,
            Options = input switch
            {
                Input.One one => Render(one.Options, writer),
                Input.Several several => Render(several.Options, writer),
                _ => null,
            },
        };

    private static string KindOf(Input input) =>
        input switch
        {
            Input.Text { Multiline: true } => "multiline",
            Input.Text => "text",
            Input.Date => "date",
            Input.Time => "time",
            Input.Number => "number",
            Input.One => "one",
            Input.Several => "several",
            Input.File => "file",
            _ => throw new UnreachableException(),
        };
}
