using CommunityBot.Slack.Wire.Inbound;

namespace CommunityBot.Slack.WaysIn;

/// <summary>Everything that Slack can send, whichever way it came in.</summary>
internal sealed class SlackIntake(SlackEvents events, SlackCommands commands, SlackInteractions interactions)
{
    public Task<SlackReply> TakeEventAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        Json.Read(json.Span, InboundJson.Default.EnvelopePayload) is { } envelope
            ? events.TakeAsync(envelope, cancellationToken)
            : Malformed;

    public Task<SlackReply> TakeCommandAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        Json.Read(json.Span, InboundJson.Default.CommandPayload) is { } command
            ? commands.TakeAsync(command, cancellationToken)
            : Malformed;

    public Task<SlackReply> TakeInteractionAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        Json.Read(json.Span, InboundJson.Default.InteractionPayload) is { } interaction
            ? interactions.TakeAsync(interaction, cancellationToken)
            : Malformed;

    /// <summary>Over HTTP a command comes as a form.</summary>
    public async Task<SlackReply> TakeCommandFormAsync(
        ReadOnlyMemory<byte> form,
        CancellationToken cancellationToken
    ) =>
        await SlackForm.ReadAsync(form, cancellationToken) is { } fields
            ? await commands.TakeAsync(fields.ToCommand(), cancellationToken)
            : new SlackReply.Malformed();

    /// <summary>Over HTTP an interaction comes as JSON in the one field of a form.</summary>
    public async Task<SlackReply> TakeInteractionFormAsync(
        ReadOnlyMemory<byte> form,
        CancellationToken cancellationToken
    ) =>
        await SlackForm.ReadAsync(form, cancellationToken) is { } fields
        && fields["payload"] is { } payload
        && Json.Read(payload, InboundJson.Default.InteractionPayload) is { } interaction
            ? await interactions.TakeAsync(interaction, cancellationToken)
            : new SlackReply.Malformed();

    private static Task<SlackReply> Malformed { get; } = Task.FromResult<SlackReply>(new SlackReply.Malformed());
}
