using System.Diagnostics;
using System.Globalization;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Sandbox;

/// <summary>The make-believe chat platform that the Sandbox shows in a browser.</summary>
internal sealed class SandboxPlatform(SandboxWorkspace workspace) : IChatPlatform
{
    /// <summary>The platform's name in accounts and places.</summary>
    public const string PlatformName = "sandbox";

    /// <summary>Its only installation.</summary>
    public const string Installation = "sandbox";

    private static readonly SendResult Nowhere = new SendResult.Refused("unknown-conversation");

    public string Name => PlatformName;

    public async Task<SendResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        var (conversation, account) = AddressOf(outgoing.To);

        if (conversation is null || account is not null && Persona.Find(account.User) is null)
            return Nowhere;

        var content = new SandboxContent.FromBot(outgoing.Message, account is null ? null : ReaderOf(outgoing));
        var draft = new SandboxDraft(outgoing.Key, conversation, SandboxMessage.Bot, content)
        {
            VisibleTo = outgoing.To is Audience.OneOf ? Persona.Find(account!.User) : null,
        };
        var message = await workspace.PostAsync(draft, cancellationToken);

        return new SendResult.Sent(new MessageRef(conversation.Place, message.Id));
    }

    public async Task<SendResult> RedrawAsync(
        MessageRef sent,
        Message message,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        var redrawn =
            SandboxConversation.Find(sent.Place.Conversation) is { } conversation
            && int.TryParse(sent.Id, CultureInfo.InvariantCulture, out var number)
            && await workspace.RedrawAsync(conversation, number, message, cancellationToken);

        return redrawn ? new SendResult.Sent(sent) : new SendResult.Refused("unknown-message");
    }

    public Task<Profile> DescribeAsync(Account account, CancellationToken cancellationToken) =>
        Persona.Find(account.User) is { } persona
            ? Task.FromResult(persona.Profile)
            : throw new ArgumentException($"The Sandbox has no persona \"{account.User}\".", nameof(account));

    private static (SandboxConversation?, Account?) AddressOf(Audience audience) =>
        audience switch
        {
            Audience.Channel channel => (SandboxConversation.Find(channel.Place.Conversation), null),
            Audience.Direct direct => (DirectWith(direct.Account), direct.Account),
            Audience.OneOf one => (SandboxConversation.Find(one.Place.Conversation), one.Account),
            _ => throw new UnreachableException(),
        };

    private static SandboxConversation? DirectWith(Account account) =>
        Persona.Find(account.User) is { } persona ? SandboxConversation.DirectWith(persona) : null;

    private static SandboxReader ReaderOf(Outgoing outgoing) =>
        new(outgoing.Reader.Culture.Name, outgoing.Reader.Zone.Id);
}
