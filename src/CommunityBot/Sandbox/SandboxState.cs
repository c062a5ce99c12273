using System.Collections.Immutable;

namespace CommunityBot.Sandbox;

/// <summary>The Sandbox at one moment: what its pages are drawn from.</summary>
/// <param name="Messages">The latest messages of each conversation by its id, the oldest first.</param>
/// <param name="Seen">The number of the last message seen, by persona and conversation.</param>
/// <param name="Joined">The ids of the personas who joined the channel later.</param>
/// <param name="BotIsIn">Whether the bot is in the channel.</param>
public sealed record SandboxState(
    ImmutableDictionary<string, ImmutableList<SandboxMessage>> Messages,
    ImmutableDictionary<(string Persona, string Conversation), int> Seen,
    ImmutableHashSet<string> Joined,
    bool BotIsIn
)
{
    /// <summary>How many messages of a conversation are kept in memory; all of them are in the table.</summary>
    public const int Kept = 300;

    /// <summary>Nobody has said anything.</summary>
    public static SandboxState Empty { get; } = new([], [], [], false);

    /// <summary>Who is in the channel.</summary>
    public IEnumerable<Persona> InChannel => Persona.All.Where(IsInChannel);

    /// <summary>Whether a persona is in the channel.</summary>
    public bool IsInChannel(Persona persona) => persona.Part is not PersonaPart.Newcomer || Joined.Contains(persona.Id);

    /// <summary>What a persona sees of a conversation, the oldest first.</summary>
    public IEnumerable<SandboxMessage> SeenBy(Persona persona, SandboxConversation conversation) =>
        conversation.IsOpenTo(persona) ? Of(conversation).Where(message => message.IsVisibleTo(persona)) : [];

    /// <summary>The number of the last message that a persona has seen of a conversation; 0 for none.</summary>
    public int LastSeen(Persona persona, SandboxConversation conversation) =>
        Seen.GetValueOrDefault((persona.Id, conversation.Id));

    /// <summary>Whether somebody else wrote what a persona hasn't seen yet.</summary>
    public bool HasNews(Persona persona, SandboxConversation conversation) =>
        SeenBy(persona, conversation).LastOrDefault(message => message.From != persona.Id) is { } last
        && last.Number > LastSeen(persona, conversation);

    internal ImmutableList<SandboxMessage> Of(SandboxConversation conversation) =>
        Messages.GetValueOrDefault(conversation.Id, []);

    internal SandboxState Add(SandboxMessage message)
    {
        var messages = Messages.GetValueOrDefault(message.Conversation, []).Add(message);
        var kept = messages.Count > Kept ? messages.RemoveAt(0) : messages;

        return this with
        {
            Messages = Messages.SetItem(message.Conversation, kept),
        };
    }

    internal SandboxState Replace(SandboxMessage message)
    {
        var messages = Messages.GetValueOrDefault(message.Conversation, []);
        var index = messages.FindIndex(one => one.Number == message.Number);

        return index < 0
            ? this
            : this with
            {
                Messages = Messages.SetItem(message.Conversation, messages.SetItem(index, message)),
            };
    }
}
