using NodaTime;

namespace CommunityBot.Sandbox;

/// <summary>A message before the Sandbox has given it a number and a time.</summary>
/// <param name="Key">By this the Sandbox knows a message that it has already.</param>
/// <param name="In">Where it goes.</param>
/// <param name="From">The id of the persona, or <see cref="SandboxMessage.Bot"/>.</param>
/// <param name="Content">What it holds.</param>
internal sealed record SandboxDraft(string Key, SandboxConversation In, string From, SandboxContent Content)
{
    /// <summary>Who alone sees it; null for everybody in the conversation.</summary>
    public Persona? VisibleTo { get; init; }

    public SandboxMessage At(int number, Instant now) =>
        new(Key, In.Id, number, From, now, Content) { VisibleTo = VisibleTo?.Id };
}
