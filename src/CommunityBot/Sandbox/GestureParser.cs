using System.Text.RegularExpressions;
using CommunityBot.Platforms;
using CommunityBot.Sandbox.Wire;

namespace CommunityBot.Sandbox;

/// <summary>Makes a gesture of what came over HTTP, or says what is wrong with it.</summary>
internal static partial class GestureParser
{
    /// <summary>The longest message that a persona may write, in characters.</summary>
    public const int MaxWords = 4_000;

    private const int MaxValue = 1_500;
    private const int MaxContext = 2_500;

    /// <summary>The gesture that it makes.</summary>
    /// <exception cref="BadHttpRequestException">It makes no gesture; the message says why.</exception>
    public static SandboxGesture Parse(SandboxEvent sent, SandboxState state)
    {
        if (!Id().IsMatch(sent.Id))
            throw new BadHttpRequestException("id: give 1 to 100 letters, digits and . _ : -");

        var persona = PersonaOf(sent.As);
        var conversation = ConversationOf(sent.In, persona);
        var content = ContentOf(sent, persona);

        if (content is InboundContent.Joined or InboundContent.BotAdded && conversation.Owner is not null)
            throw new BadHttpRequestException("in: joined and bot-added happen in the channel.");

        if (content is not InboundContent.Joined && conversation.Owner is null && !state.IsInChannel(persona))
            throw new BadHttpRequestException($"as: {persona.Id} isn't in the channel; post joined first.");

        return new SandboxGesture(sent.Id, persona, conversation, content);
    }

    /// <summary>The persona of that id.</summary>
    /// <exception cref="BadHttpRequestException">There is none of that id.</exception>
    public static Persona PersonaOf(string? id) =>
        Persona.Find(id)
        ?? throw new BadHttpRequestException(
            $"as: give one of {string.Join(", ", Persona.All.Select(persona => persona.Id))}."
        );

    /// <summary>The conversation of that id.</summary>
    /// <exception cref="BadHttpRequestException">There is none of that id that the persona may look at.</exception>
    public static SandboxConversation ConversationOf(string id, Persona persona) =>
        SandboxConversation.Find(id) is { } conversation && conversation.IsOpenTo(persona)
            ? conversation
            : throw new BadHttpRequestException(
                $"in: give {SandboxConversation.Channel.Id} or {SandboxConversation.DirectWith(persona).Id}."
            );

    private static InboundContent ContentOf(SandboxEvent sent, Persona persona)
    {
        InboundContent?[] given =
        [
            sent.Words is { } words ? WordsOf(words) : null,
            sent.Pressed is { } pressed ? PressedOf(pressed) : null,
            sent.Submitted is { } submitted ? SubmittedOf(submitted) : null,
            sent.Joined ? new InboundContent.Joined(persona.Profile) : null,
            sent.BotAdded ? new InboundContent.BotAdded(SandboxConversation.ChannelName, persona.Profile) : null,
        ];

        return given.OfType<InboundContent>().ToArray() is [var only]
            ? only
            : throw new BadHttpRequestException(
                "Give exactly one of words, pressed, submitted, joined (true) and bot-added (true)."
            );
    }

    private static InboundContent.Words WordsOf(string words) =>
        !string.IsNullOrWhiteSpace(words) && words.Length <= MaxWords
            ? new InboundContent.Words(words)
            : throw new BadHttpRequestException($"words: give 1 to {MaxWords} characters.");

    private static InboundContent.Pressed PressedOf(PressedEvent pressed) =>
        !string.IsNullOrWhiteSpace(pressed.Action) && pressed.Value.Length <= MaxValue
            ? new InboundContent.Pressed(pressed.Action, pressed.Value, pressed.Message)
            : throw new BadHttpRequestException(
                $"pressed: give an action, and a value of at most {MaxValue} characters."
            );

    private static InboundContent.Submitted SubmittedOf(SubmittedEvent submitted) =>
        !string.IsNullOrWhiteSpace(submitted.Form) && submitted.Context.Length <= MaxContext
            ? new InboundContent.Submitted(submitted.Form, submitted.Context, new(submitted.Values), submitted.Message)
            : throw new BadHttpRequestException(
                $"submitted: give a form, and a context of at most {MaxContext} characters."
            );

    [GeneratedRegex(@"\A[A-Za-z0-9._:-]{1,100}\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Id();
}
