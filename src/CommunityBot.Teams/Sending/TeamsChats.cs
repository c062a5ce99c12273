using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Teams.Connector;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.Wire.Connector;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Teams.Sending;

/// <summary>
/// Messages to one person, in their chat with the bot, which is begun where there is none yet. Who has blocked the app, or
/// doesn't have it, is left in peace until they install it or write to it: that is remembered.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
/// </summary>
internal sealed class TeamsChats(
    ConnectorClient connector,
    TeamsConversations conversations,
    ILogger<TeamsChats> logger
)
{
    private const string Unknown = "person-unknown";

    /// <summary>Says it to somebody.</summary>
    public async Task<SendResult> SendAsync(
        Account account,
        TeamsCard card,
        string? key,
        CancellationToken cancellationToken
    )
    {
        switch (await conversations.FindPersonAsync(account.Installation, account.User, cancellationToken))
        {
            case null:
                return new SendResult.Refused(Unknown);
            case { Unreached: { } why }:
                return new SendResult.Refused(why);
            case { Chat: { } chat } person:
                var answer = await SayAsync(account, person, chat, card, key, cancellationToken);
                return
                    answer is TeamsAnswer<ResourcePayload>.Refused { Code: var code }
                    && RefusalCode.IsUnknownConversation(code)
                    ? await BeginAsync(account, person, card, key, cancellationToken)
                    : Outcome.Of(answer, sent => RefOf(account, chat, sent));
            case var person:
                return await BeginAsync(account, person, card, key, cancellationToken);
        }
    }

    private async Task<SendResult> BeginAsync(
        Account account,
        PersonRow person,
        TeamsCard card,
        string? key,
        CancellationToken cancellationToken
    )
    {
        var opened = await connector.OpenChatAsync(ConnectionTo(account, person), person.Mri, key, cancellationToken);
        await NoticeAsync(account, opened, cancellationToken);

        if (opened is not TeamsAnswer<ResourcePayload>.Ok { Body.Id: { } chat })
            return Outcome.Of(
                opened,
                _ => throw new HttpRequestException("The connector began a chat and told no id of it.")
            );

        await conversations.ChangePersonAsync(
            account.Installation,
            account.User,
            row => (row ?? person) with { Chat = chat },
            cancellationToken
        );

        return Outcome.Of(
            await SayAsync(account, person, chat, card, key, cancellationToken),
            sent => RefOf(account, chat, sent)
        );
    }

    private async Task<TeamsAnswer<ResourcePayload>> SayAsync(
        Account account,
        PersonRow person,
        string chat,
        TeamsCard card,
        string? key,
        CancellationToken cancellationToken
    )
    {
        var answer = await connector.SendAsync(
            ConnectionTo(account, person),
            chat,
            ActivityRequest.Of(card),
            key,
            cancellationToken
        );
        await NoticeAsync(account, answer, cancellationToken);

        return answer;
    }

    private async Task NoticeAsync(
        Account account,
        TeamsAnswer<ResourcePayload> answer,
        CancellationToken cancellationToken
    )
    {
        if (answer is not TeamsAnswer<ResourcePayload>.Refused { Code: var code } || !RefusalCode.IsOfThePerson(code))
            return;

        logger.NotReached(code);
        await conversations.ChangePersonAsync(
            account.Installation,
            account.User,
            row => row is null ? null : row with { Unreached = code },
            cancellationToken
        );
    }

    private static Connection ConnectionTo(Account account, PersonRow person) =>
        new(account.Installation, person.ServiceUrl, person.Bot);

    private static MessageRef RefOf(Account account, string chat, ResourcePayload sent) =>
        new(new Place(TeamsNames.Platform, account.Installation, chat), sent.Id ?? "");
}
