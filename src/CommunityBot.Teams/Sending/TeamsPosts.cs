using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Teams.Connector;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.Wire.Connector;

namespace CommunityBot.Teams.Sending;

/// <summary>
/// Messages in conversations that are known. What ended without an answer is sent again by the outbox, and may be there
/// twice then: Teams takes no key that would tell it so, and shows a bot no history to look in, unless a tenant consents to
/// its reading everything that people write. Of a promise to somebody twice is better than never, and both cards act on
/// the same row, so that an answer to either is the one answer.
/// </summary>
internal sealed class TeamsPosts(ConnectorClient connector, TeamsConversations conversations)
{
    private const string Unknown = "conversation-unknown";
    private const string NoId = "no-message-id";

    /// <summary>Says it in a thread or chat, or begins a thread in a channel.</summary>
    public async Task<SendResult> SendAsync(
        Place place,
        TeamsCard card,
        string? key,
        CancellationToken cancellationToken
    )
    {
        switch (await conversations.FindAsync(place.Installation, place.Conversation, cancellationToken))
        {
            case null:
                return new SendResult.Refused(Unknown);
            case { Gone: { } why }:
                return new SendResult.Refused(why);
            case { Kind: ConversationKind.Channel } row when place.Thread is null:
                return await BeginThreadAsync(place, row, card, key, cancellationToken);
            case var row:
                var answer = await connector.SendAsync(
                    ConnectionTo(place, row),
                    ConversationId.Of(place),
                    ActivityRequest.Of(card),
                    key,
                    cancellationToken
                );
                await NoticeAsync(place, answer, cancellationToken);
                return Outcome.Of(answer, sent => new MessageRef(place, sent.Id ?? ""));
        }
    }

    /// <summary>Puts a message in the place of one that was sent.</summary>
    public async Task<SendResult> RedrawAsync(MessageRef sent, TeamsCard card, CancellationToken cancellationToken)
    {
        var place = sent.Place;

        // Teams doesn't always tell the id of what it took.
        if (sent.Id.Length == 0)
            return new SendResult.Refused(NoId);

        if (await conversations.FindAsync(place.Installation, place.Conversation, cancellationToken) is not { } row)
            return new SendResult.Refused(Unknown);

        if (row.Gone is { } why)
            return new SendResult.Refused(why);

        var answer = await connector.UpdateAsync(
            ConnectionTo(place, row),
            ConversationId.Of(place),
            sent.Id,
            ActivityRequest.Of(card),
            cancellationToken
        );
        await NoticeAsync(place, answer, cancellationToken);
        return Outcome.Of(answer, _ => sent);
    }

    private async Task<SendResult> BeginThreadAsync(
        Place channel,
        ConversationRow row,
        TeamsCard card,
        string? key,
        CancellationToken cancellationToken
    )
    {
        var answer = await connector.OpenThreadAsync(
            ConnectionTo(channel, row),
            channel.Conversation,
            ActivityRequest.Of(card),
            key,
            cancellationToken
        );
        await NoticeAsync(channel, answer, cancellationToken);

        return Outcome.Of(
            answer,
            begun =>
            {
                var first = begun.ActivityId ?? ConversationId.ThreadOf(begun.Id);
                return new MessageRef(
                    channel with
                    {
                        Thread = ConversationId.ThreadOf(begun.Id) ?? first,
                    },
                    first ?? ""
                );
            }
        );
    }

    private async Task NoticeAsync(
        Place place,
        TeamsAnswer<ResourcePayload> answer,
        CancellationToken cancellationToken
    )
    {
        if (answer is TeamsAnswer<ResourcePayload>.Refused { Code: var code } && RefusalCode.IsOutOfConversation(code))
            await conversations.MarkGoneAsync(place.Installation, place.Conversation, code, cancellationToken);
    }

    private static Connection ConnectionTo(Place place, ConversationRow row) =>
        new(place.Installation, row.ServiceUrl, row.Bot);
}
