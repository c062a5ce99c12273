using CommunityBot.Core.Messaging;

namespace CommunityBot.Sandbox;

/// <summary>A conversation of the Sandbox: the channel, or one persona's direct messages with the bot.</summary>
/// <param name="Id">Its id, also that of its place.</param>
/// <param name="Owner">Whose direct messages it holds; null for the channel.</param>
public sealed record SandboxConversation(string Id, Persona? Owner)
{
    /// <summary>What the channel is called.</summary>
    public const string ChannelName = "practice-circle";

    /// <summary>The one channel.</summary>
    public static SandboxConversation Channel { get; } = new("channel", null);

    /// <summary>The channel and everybody's direct messages.</summary>
    public static IReadOnlyList<SandboxConversation> All { get; } = [Channel, .. Persona.All.Select(DirectWith)];

    /// <summary>Where it is, as the core's messages say it.</summary>
    public Place Place => new(SandboxPlatform.PlatformName, SandboxPlatform.Installation, Id);

    /// <summary>The direct messages of a persona with the bot.</summary>
    public static SandboxConversation DirectWith(Persona persona) => new($"dm-{persona.Id}", persona);

    /// <summary>The conversation of that id; null where there is none.</summary>
    public static SandboxConversation? Find(string? id) => All.FirstOrDefault(one => one.Id == id);

    /// <summary>Whether a persona may look at it.</summary>
    public bool IsOpenTo(Persona persona) => Owner is null || Owner == persona;
}
