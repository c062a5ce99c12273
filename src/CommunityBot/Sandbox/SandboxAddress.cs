namespace CommunityBot.Sandbox;

/// <summary>The address at which a persona looks at a conversation.</summary>
internal static class SandboxAddress
{
    public static string Of(Persona persona, SandboxConversation conversation) =>
        $"/?as={persona.Id}&in={conversation.Id}";

    /// <summary>Who looks at what; whatever an address leaves out or gets wrong is Ana, and the persona's own.</summary>
    public static (Persona Persona, SandboxConversation Conversation) Read(string? persona, string? conversation)
    {
        var who = Persona.Find(persona) ?? Persona.First;
        var where = SandboxConversation.Find(conversation) ?? SandboxConversation.Channel;

        return (who, where.IsOpenTo(who) ? where : SandboxConversation.DirectWith(who));
    }
}
